package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import java.util.UUID;

public record ContractSummary(
        UUID id,
        String reference,
        Text title,
        String department,
        String supplier,
        ContractStatus status,
        Instant signedAt) {}
