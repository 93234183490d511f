package fr.edossier.tender.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells whose a contract is; implemented where contracts are kept. */
public interface ContractParties {
    /**
     * The parties of a contract.
     *
     * @param department the department that bought
     * @param agents user names of the procurement agents named beside the department's own when it was signed
     * @param supplierId organisation of the contractor
     */
    record Parties(String department, List<String> agents, String supplierId) {}

    /** The parties of a contract, empty where there is no such contract. */
    Optional<Parties> of(UUID contractId);
}
