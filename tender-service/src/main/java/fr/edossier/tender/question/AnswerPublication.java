package fr.edossier.tender.question;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How the answer goes out.")
record AnswerPublication(
        @Min(2)
        @Schema(
                description =
                        "The version of the consultation that the answer made necessary; absent: it changes nothing.")
        @Nullable
        Integer contentVersion) {}
