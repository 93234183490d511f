package fr.edossier.evaluation.contract;

import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Summary of a contract.",
        requiredProperties = {"id", "reference", "title", "department", "supplier", "signedAt"})
public record ContractSummary(
        UUID id,
        String reference,
        Wording title,
        String department,
        Supplier supplier,
        Instant signedAt,
        @Nullable Instant completedAt) {}
