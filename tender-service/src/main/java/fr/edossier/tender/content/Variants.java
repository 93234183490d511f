package fr.edossier.tender.content;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.codelist.VariantsPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Whether a bid may deviate from the documents, and within which limits.")
public record Variants(
        @NotNull VariantsPolicy policy,

        @Valid
        @Schema(description = "Requirements that every variant must meet; required where variants are allowed.")
        @Nullable
        Wording minimumRequirements) {}
