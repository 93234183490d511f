package fr.edossier.tender.question;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A draft answer; only the team sees it until it is published.")
record NewAnswer(
        @NotNull @Valid Wording text,

        @Pattern(regexp = "(?s).*\\S.*")
        @Size(max = NewQuestion.LONGEST)
        @Schema(
                description =
                        "The question as it is published, where the original would reveal who asked; absent: as it was asked.",
                examples = "Les locaux peuvent-ils être visités ?")
        @Nullable
        String question) {}
