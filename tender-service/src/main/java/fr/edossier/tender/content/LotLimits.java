package fr.edossier.tender.content;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How many lots one firm may bid for and win (R2113-1); absent: no limit.")
public record LotLimits(
        @Min(1) @Max(999) @Schema(examples = "3") @Nullable Integer maxLotsPerBidder,
        @Min(1) @Max(999) @Schema(examples = "2") @Nullable Integer maxLotsAwarded,

        @Valid
        @Schema(
                description =
                        "Rule that says which lots a firm gets when it would win more than the limit; announced with that limit.")
        @Nullable
        Wording preferenceRule) {}
