package fr.edossier.tender.question;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A question, with the members that the caller may read.",
        requiredProperties = {"id", "version", "consultationId", "text", "askedAt", "mine"})
public record QuestionView(
        UUID id,

        @Schema(description = "Also the entity tag.") long version,

        UUID consultationId,

        @Schema(description = "The question: as it was asked, for its asker and the buyer; as published, for others.")
        String text,

        Instant askedAt,

        @Schema(description = "Whether the caller's organisation asked it.")
        boolean mine,

        @Schema(description = "Alias of the organisation that asked; for the buyer only.") @Nullable
        String supplier,

        @Schema(
                description =
                        "The question as published, if different; for the buyer, and for its asker once the answer is published.")
        @Nullable
        String publicText,

        @Schema(description = "The published answer; for the buyer also its draft.") @Nullable
        Wording answer,

        @Nullable Instant publishedAt,

        @Schema(description = "Version of the consultation that the answer made necessary.", examples = "2") @Nullable
        Integer contentVersion) {

    /** @param insider whether the caller is one */
    static QuestionView of(Question question, Caller caller, boolean insider) {
        boolean asAsked = insider || question.isOf(caller);
        boolean reworded = !question.publicText().equals(question.text());
        return new QuestionView(
                question.id(),
                question.version(),
                question.consultationId(),
                asAsked ? question.text() : question.publicText(),
                question.askedAt(),
                question.isOf(caller),
                insider ? question.supplierAlias() : null,
                reworded && (insider || asAsked && question.publishedAt() != null) ? question.publicText() : null,
                insider || question.publishedAt() != null ? question.answer() : null,
                question.publishedAt(),
                question.contentVersion());
    }
}
