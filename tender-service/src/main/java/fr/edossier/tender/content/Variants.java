package fr.edossier.tender.content;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.codelist.VariantsPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Whether a bid may do otherwise than the documents say, and within which bounds.")
public record Variants(
        @NotNull VariantsPolicy policy,

        @Valid
        @Schema(description = "What every variant must respect; stated wherever variants are admitted.")
        @Nullable
        Wording minimumRequirements) {}
