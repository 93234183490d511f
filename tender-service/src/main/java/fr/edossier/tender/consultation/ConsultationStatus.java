package fr.edossier.tender.consultation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** CLOSED is never stored: a published consultation is closed when the clock has passed its deadline. */
@Schema(
        description =
                "DRAFT: being prepared, seen by the department only. PUBLISHED: open to dossiers. CLOSED: the "
                        + "deadline has passed. OPENED: the opening officers have opened the envelopes. ABANDONED: given up (sans suite).")
public enum ConsultationStatus {
    DRAFT,
    PUBLISHED,
    CLOSED,
    OPENED,
    ABANDONED
}
