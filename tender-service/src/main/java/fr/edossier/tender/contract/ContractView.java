package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Contract", description = "A contract and what was promised in it.")
public record ContractView(
        UUID id,
        long version,
        UUID consultationId,
        UUID lotId,
        String reference,
        Wording title,
        String department,
        String supplier,
        Money price,
        List<CommitmentView> commitments,
        ContractStatus status,
        Instant signedAt,
        @Nullable Instant completedAt,
        @Schema(examples = "90911000") @Nullable String cpv) {

    static ContractView of(Contract contract) {
        return new ContractView(
                contract.id(),
                contract.version(),
                contract.consultationId(),
                contract.lotId(),
                contract.reference(),
                contract.lotTitle(),
                contract.department(),
                contract.supplierAlias(),
                contract.price(),
                contract.commitments(),
                contract.status(),
                contract.signedAt(),
                contract.completedAt(),
                contract.cpv());
    }
}
