package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.money.Money;
import fr.edossier.tender.requirement.RequirementView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts about contracts for the other services. */
final class ContractFacts {
    static final String SIGNED = "fr.edossier.tender.contract.signed";
    static final String COMPLETED = "fr.edossier.tender.contract.completed";

    record Supplier(String id, String alias, String name) {}

    record Signed(
            UUID contractId,
            UUID consultationId,
            UUID lotId,
            String reference,
            Wording title,
            String department,
            Supplier supplier,
            Money amount,
            List<CommitmentView> commitments,
            Instant signedAt,
            @Nullable String cpv,
            List<Item> items) {}

    /** An item of the catalogue among the requirements of the lot, whether or not the contractor made a commitment of it. */
    record Item(
            UUID itemId,
            String itemCode,
            int number,
            Nature nature,
            @Nullable String theme) {
        static @Nullable Item of(RequirementView requirement) {
            RequirementView.Source source = requirement.source();
            return source == null
                    ? null
                    : new Item(
                            source.itemId(), source.code(), source.number(), requirement.nature(), requirement.theme());
        }
    }

    record Completed(UUID contractId, Instant completedAt) {}

    private ContractFacts() {}

    static Signed signed(Contract contract, List<RequirementView> requirements) {
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
                contract.signedAt(),
                contract.cpv(),
                requirements.stream().map(Item::of).filter(Objects::nonNull).toList());
    }

    static Completed completed(Contract contract) {
        return new Completed(contract.id(), Objects.requireNonNull(contract.completedAt()));
    }
}
