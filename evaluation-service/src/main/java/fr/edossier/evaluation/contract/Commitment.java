package fr.edossier.evaluation.contract;

import fr.edossier.platform.i18n.Wording;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A commitment of the contractor, as it was at signature. Codes are texts, because tender-service can add new ones.
 */
@Schema(
        description = "A commitment of the contractor.",
        requiredProperties = {"id", "requirementId", "nature", "title"})
public record Commitment(
        UUID id,

        @Schema(description = "Requirement of the lot that it answers.")
        UUID requirementId,

        @Schema(description = "Catalogue item of the requirement.") @Nullable
        UUID itemId,

        @Schema(examples = "ENV-001") @Nullable String itemCode,

        @Schema(description = "Version of that item.", examples = "2") @Nullable
        Integer itemNumber,

        @Schema(description = "CLAUSE, CRITERION or FREE_FORM.", examples = "CLAUSE")
        String nature,

        @Schema(examples = "ENVIRONMENT") @Nullable String theme,

        Wording title,

        @Schema(description = "In the supplier's own words.") @Nullable
        String target,

        @Schema(description = "Target, in `unit`.", examples = "3500") @Nullable
        BigDecimal planned,

        @Schema(examples = "h") @Nullable String unit) {}
