package fr.edossier.tender.consultation;

import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** CLOSED is never stored: a published consultation is closed once the clock has passed its deadline. */
@Schema(
        description =
                "DRAFT: being prepared, seen by the department only. PUBLISHED: open to dossiers. CLOSED: the "
                        + "deadline has passed. OPENED: the opening officers have opened the envelopes. ENDED: every lot ended without a contract. ABANDONED: given up (sans suite).")
public enum ConsultationStatus {
    DRAFT,
    PUBLISHED,
    CLOSED,
    OPENED,
    ENDED,
    ABANDONED;

    /** The statuses that may follow this one. */
    Set<ConsultationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(CLOSED, ENDED, ABANDONED);
            case CLOSED -> Set.of(OPENED, ENDED, ABANDONED);
            case OPENED -> Set.of(ENDED, ABANDONED);
            case ENDED, ABANDONED -> Set.of();
        };
    }

    boolean canBecome(ConsultationStatus other) {
        return next().contains(other);
    }

    /** @throws Problem 409 once it is over: no more questions, answers or openings */
    public void requireRunning() {
        if (this == ABANDONED) {
            throw Problem.of(TenderProblem.CONSULTATION_ABANDONED);
        }
        if (this == ENDED) {
            throw Problem.of(TenderProblem.CONSULTATION_ENDED);
        }
    }
}
