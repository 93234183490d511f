package fr.edossier.tender.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A question. It is published with the answer, so it must not reveal who asks.")
record NewQuestion(
        @NotBlank @Size(max = NewQuestion.LONGEST) @Schema(examples = "La visite des lycées est-elle obligatoire ?")
        String text) {
    static final int LONGEST = 5_000;
}
