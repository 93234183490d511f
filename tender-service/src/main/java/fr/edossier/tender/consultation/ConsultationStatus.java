package fr.edossier.tender.consultation;

import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** CLOSED is never stored: a published consultation is closed when the clock has passed its deadline. */
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

    /** @throws Problem 409 where it is over: nobody asks, answers or opens any more */
    public void requireRunning() {
        if (this == ABANDONED) {
            throw Problem.of(TenderProblem.CONSULTATION_ABANDONED);
        }
        if (this == ENDED) {
            throw Problem.of(TenderProblem.CONSULTATION_ENDED);
        }
    }
}
