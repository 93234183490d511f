package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Text;
import fr.edossier.tender.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What other services are told of a contract. */
final class ContractFacts {
    static final String SIGNED = "fr.edossier.tender.contract.signed";
    static final String COMPLETED = "fr.edossier.tender.contract.completed";

    record Supplier(String id, String alias, String name) {}

    record Signed(
            UUID contractId,
            UUID consultationId,
            UUID lotId,
            String reference,
            Text title,
            String department,
            Supplier supplier,
            Money amount,
            List<Commitment> commitments,
            Instant signedAt) {}

    record Completed(UUID contractId, Instant completedAt) {}

    private ContractFacts() {}

    static Signed signed(Contract contract) {
        return new Signed(
                contract.id(),
                contract.consultationId(),
                contract.lotId(),
                contract.reference(),
                contract.lotTitle(),
                contract.department(),
                new Supplier(contract.supplierId(), contract.supplierAlias(), contract.supplierAlias()),
                contract.price(),
                contract.commitments(),
                contract.signedAt());
    }

    static Completed completed(Contract contract) {
        return new Completed(contract.id(), Objects.requireNonNull(contract.completedAt()));
    }
}
