package fr.edossier.tender.contract;

import fr.edossier.tender.access.ContractParties;
import fr.edossier.tender.consultation.SignedContracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Answers what other packages ask about signed contracts. */
@ApplicationScoped
class StoredContracts implements SignedContracts, ContractParties {
    private final ContractRepository contracts;

    StoredContracts(ContractRepository contracts) {
        this.contracts = contracts;
    }

    @Override
    public boolean isAny(UUID consultationId) {
        return contracts.count("consultationId", consultationId) > 0;
    }

    @Override
    public boolean isAnyOfLot(UUID lotId) {
        return contracts.count("lotId", lotId) > 0;
    }

    @Override
    public Optional<Parties> of(UUID contractId) {
        return contracts
                .findByIdOptional(contractId)
                .map(contract -> new Parties(contract.department(), contract.agents(), contract.supplierId()));
    }
}
