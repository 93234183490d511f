package fr.edossier.criteria.proposal;

import fr.edossier.criteria.codelist.Theme;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a participant would ask of suppliers or value in bids, in their own words.")
record ProposalContent(
        @NotBlank @Size(max = 200) @Schema(examples = "Tri des biodéchets des cantines")
        String title,

        @NotBlank
        @Size(max = 5000)
        @Schema(
                description = "What one would ask or value.",
                examples = "Que le prestataire trie et pèse les biodéchets.")
        String wish,

        @NotNull Theme theme,

        @NotBlank @Size(max = 5000) @Schema(examples = "Le gaspillage coûte et pèse sur le climat.")
        String why,

        @Size(min = 1, max = 2000)
        @Schema(description = "What could prove it.", examples = "Bordereaux de pesée")
        @Nullable
        String proof) {}
