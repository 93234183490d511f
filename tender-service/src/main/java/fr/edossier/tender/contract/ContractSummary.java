package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.UUID;

public record ContractSummary(
        UUID id,
        String reference,
        Wording title,
        String department,
        String supplier,
        ContractStatus status,
        Instant signedAt) {}
