package fr.edossier.tender.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "OPEN: published, and the deadline has not passed. CLOSED: the deadline has passed, or every lot has ended. "
                        + "ABANDONED: given up (sans suite).")
enum NoticeState {
    OPEN,
    CLOSED,
    ABANDONED
}
