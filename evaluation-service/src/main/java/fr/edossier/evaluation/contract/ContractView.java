package fr.edossier.evaluation.contract;

import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Contract",
        description = "A contract and its commitments, copied from tender-service.",
        requiredProperties = {
            "id",
            "consultationId",
            "lotId",
            "reference",
            "title",
            "department",
            "supplier",
            "amount",
            "signedAt",
            "commitments"
        })
public record ContractView(
        UUID id,
        UUID consultationId,
        UUID lotId,
        @Schema(examples = "2026-R-0042-1") String reference,
        Wording title,

        @Schema(description = "Department that concluded the contract.", examples = "ACHATS")
        String department,

        Supplier supplier,
        Money amount,
        Instant signedAt,

        @Schema(description = "Absent while the contract runs; it can be evaluated from then on.") @Nullable
        Instant completedAt,

        List<Commitment> commitments) {

    static ContractView of(Contract contract) {
        return new ContractView(
                contract.id(),
                contract.consultationId(),
                contract.lotId(),
                contract.reference(),
                contract.title(),
                contract.department(),
                contract.supplier(),
                contract.amount(),
                contract.signedAt(),
                contract.completedAt(),
                contract.commitments());
    }

    /** Returns the entity tag; only the completion of a contract changes it. */
    String tag() {
        return completedAt == null ? "signed" : "completed";
    }

    public ContractSummary summary() {
        return new ContractSummary(id, reference, title, department, supplier, signedAt, completedAt);
    }
}
