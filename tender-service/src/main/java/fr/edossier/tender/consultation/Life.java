package fr.edossier.tender.consultation;

import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.content.Abandonment;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The life of a consultation as it is stored; every change of status is one that {@link ConsultationStatus} allows. */
@Embeddable
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Life implements ConsultationLife {
    @Enumerated(EnumType.STRING)
    private ConsultationStatus status = ConsultationStatus.DRAFT;

    private @Nullable Instant deadline;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant abandonedAt;
    private @Nullable String abandonedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Abandonment abandonment;

    @Override
    public ConsultationStatus statusAt(Instant now) {
        return status == ConsultationStatus.PUBLISHED && now.isAfter(deadline()) ? ConsultationStatus.CLOSED : status;
    }

    void until(@Nullable Instant changed) {
        deadline = changed;
    }

    void publish(String by, Instant now) {
        requireDraft();
        move(ConsultationStatus.PUBLISHED, now);
        publishedBy = by;
        publishedAt = now;
    }

    void open(Instant now) {
        if (status == ConsultationStatus.OPENED) {
            throw Problem.of(TenderProblem.ALREADY_OPENED);
        }
        status.requireRunning();
        if (statusAt(now) != ConsultationStatus.CLOSED) {
            throw Problem.of(TenderProblem.OPENING_BEFORE_DEADLINE, deadline().toString());
        }
        move(ConsultationStatus.OPENED, now);
        openedAt = now;
    }

    void abandon(Abandonment why, String by, Instant now) {
        if (!statusAt(now).canBecome(ConsultationStatus.ABANDONED)) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_RUNNING);
        }
        move(ConsultationStatus.ABANDONED, now);
        abandonment = why;
        abandonedBy = by;
        abandonedAt = now;
    }

    void end(Instant now) {
        move(ConsultationStatus.ENDED, now);
    }

    private void move(ConsultationStatus to, Instant now) {
        ConsultationStatus from = statusAt(now);
        if (!from.canBecome(to)) {
            throw new IllegalStateException(from + " to " + to);
        }
        status = to;
    }

    @Override
    public void requireDraft() {
        if (!isDraft()) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_DRAFT);
        }
    }

    @Override
    public void requirePublished() {
        if (isDraft()) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_PUBLISHED);
        }
    }

    @Override
    public void requireAmendable(Instant now) {
        if (statusAt(now) != ConsultationStatus.PUBLISHED) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_AMENDABLE);
        }
    }

    @Override
    public void requireNotAbandoned() {
        if (isAbandoned()) {
            throw Problem.of(TenderProblem.CONSULTATION_ABANDONED);
        }
    }

    @Override
    public void requireRunning() {
        status.requireRunning();
    }

    @Override
    public boolean admits(Instant receivedAt) {
        return status == ConsultationStatus.PUBLISHED && !receivedAt.isAfter(deadline());
    }

    boolean isDraft() {
        return status == ConsultationStatus.DRAFT;
    }

    boolean isAbandoned() {
        return status == ConsultationStatus.ABANDONED;
    }

    @Override
    public Instant deadline() {
        return Objects.requireNonNull(deadline);
    }

    @Override
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Override
    public @Nullable Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Abandonment abandonment() {
        return abandonment;
    }
}
