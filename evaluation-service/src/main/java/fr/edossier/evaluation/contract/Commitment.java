package fr.edossier.evaluation.contract;

import fr.edossier.platform.i18n.Wording;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the contractor promised, as it stood at signature. Its codes are tender-service's: new ones need no change here. */
@Schema(
        description = "What the contractor promised.",
        requiredProperties = {"id", "requirementId", "nature", "title"})
public record Commitment(
        UUID id,

        @Schema(description = "The requirement of the lot it answers.")
        UUID requirementId,

        @Schema(description = "The item of the catalogue the requirement comes from.") @Nullable
        UUID itemId,

        @Schema(examples = "ENV-001") @Nullable String itemCode,

        @Schema(description = "The version of that item.", examples = "2") @Nullable
        Integer itemNumber,

        @Schema(description = "CLAUSE, CRITERION or FREE_FORM.", examples = "CLAUSE")
        String nature,

        @Schema(examples = "ENVIRONMENT") @Nullable String theme,

        Wording title,

        @Schema(description = "In the supplier's own words.") @Nullable
        String target,

        @Schema(description = "In `unit`.", examples = "3500") @Nullable
        BigDecimal planned,

        @Schema(examples = "h") @Nullable String unit) {}
