package fr.edossier.tender.question;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Caller.Organisation;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Question of a supplier about a published consultation, with the answer to all. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Question {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID consultationId;
    private String supplierId;
    private String supplierAlias;
    private String askedBy;
    private Instant askedAt;
    private String text;

    /** The question as it is published; null if as it was asked. */
    private @Nullable String wording;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Wording answer;

    private @Nullable String answeredBy;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;

    /** Version of the consultation that the answer made necessary. */
    private @Nullable Integer contentVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    Question(UUID consultationId, Organisation supplier, String askedBy, String text, Instant now) {
        this.consultationId = consultationId;
        this.supplierId = supplier.id();
        this.supplierAlias = supplier.alias();
        this.askedBy = askedBy;
        this.text = text;
        this.askedAt = now;
    }

    /** Saves a draft answer, which only the team sees. */
    void answer(NewAnswer draft, String agent) {
        requireUnpublished();
        answer = draft.text();
        wording = draft.question();
        answeredBy = agent;
    }

    /** Publishes the answer, which then cannot change any more. */
    void publish(@Nullable Integer amendment, String agent, Instant now) {
        requireUnpublished();
        if (answer == null) {
            throw Problem.of(TenderProblem.QUESTION_NOT_ANSWERED);
        }
        if (namesItsAsker()) {
            throw Problem.of(TenderProblem.QUESTION_NAMES_ASKER);
        }
        contentVersion = amendment;
        publishedBy = agent;
        publishedAt = now;
    }

    /** Whether question or answer contains the supplier's name as whole words, whatever the case, accents and punctuation. */
    private boolean namesItsAsker() {
        String name = words(supplierAlias);
        return !name.isBlank()
                && Stream.of(publicText(), answer == null ? null : answer.fr(), answer == null ? null : answer.en())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> words(text).contains(name));
    }

    private static String words(String text) {
        return Normalizer.normalize(" " + text + " ", Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ");
    }

    private void requireUnpublished() {
        if (publishedAt != null) {
            throw Problem.of(TenderProblem.ANSWER_PUBLISHED);
        }
    }

    boolean isOf(Caller caller) {
        return caller.isOfOrganisation(supplierId);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID consultationId() {
        return consultationId;
    }

    String supplierAlias() {
        return supplierAlias;
    }

    Instant askedAt() {
        return askedAt;
    }

    String text() {
        return text;
    }

    String publicText() {
        return wording == null ? text : wording;
    }

    @Nullable
    Wording answer() {
        return answer;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Integer contentVersion() {
        return contentVersion;
    }
}
