package fr.edossier.tender.question;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Publication of an answer.")
record AnswerPublication(
        @Min(2)
        @Schema(
                description =
                        "Version of the consultation that the answer made necessary; absent if the answer changes nothing.")
        @Nullable
        Integer contentVersion) {}
