package fr.edossier.tender.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The status and the times of a consultation, and what they refuse: each method {@code require…} throws a problem with 409. */
public interface ConsultationLife {
    ConsultationStatus statusAt(Instant now);

    /** The deadline once published. */
    Instant deadline();

    /** Whether an envelope received then is in time: the deadline itself still is (R2151-5). */
    boolean admits(Instant receivedAt);

    /** The time of publication, whose day says which law applies; null for a draft. */
    @Nullable
    Instant publishedAt();

    @Nullable
    Instant openedAt();

    void requireDraft();

    void requirePublished();

    /** Refuses unless it is published and the deadline has not passed. */
    void requireAmendable(Instant now);

    void requireNotAbandoned();

    /** Refuses an abandoned consultation, and one whose lots have all ended. */
    void requireRunning();
}
