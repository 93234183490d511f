package fr.edossier.evaluation.contract;

import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Data of the fact that a contract is signed. */
record SignedContract(
        UUID contractId,
        UUID consultationId,
        String reference,
        UUID lotId,
        Wording title,
        String department,
        Supplier supplier,
        Money amount,
        Instant signedAt,
        List<Commitment> commitments) {}
