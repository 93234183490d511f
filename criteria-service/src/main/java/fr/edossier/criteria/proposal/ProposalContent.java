package fr.edossier.criteria.proposal;

import fr.edossier.criteria.codelist.Theme;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Request to suppliers or quality of bids that a participant proposes, in their own words.")
record ProposalContent(
        @NotBlank @Size(max = 200) @Schema(examples = "Tri des biodéchets des cantines")
        String title,

        @NotBlank
        @Size(max = 5000)
        @Schema(
                description = "Request or quality proposed.",
                examples = "Que le prestataire trie et pèse les biodéchets.")
        String wish,

        @NotNull Theme theme,

        @NotBlank @Size(max = 5000) @Schema(examples = "Le gaspillage coûte et pèse sur le climat.")
        String why,

        @Size(min = 1, max = 2000) @Schema(description = "Possible proof.", examples = "Bordereaux de pesée") @Nullable
        String proof) {}
