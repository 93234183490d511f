package fr.edossier.tender.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "CONSULTATION_AMENDED: the content changed. DEADLINE_EXTENDED: the deadline moved later, and the content may have changed. LOT_EXTENDED: a lot's own deadline moved later. "
                        + "CONSULTATION_ABANDONED: given up. LOT_ABANDONED: a lot was given up. LOT_UNSUCCESSFUL: a lot had no admissible bid. QUESTION_ANSWERED: an answer to all was "
                        + "published. For the team only: QUESTION_ASKED: a supplier asked a question. ITEM_SUPERSEDED, ITEM_WITHDRAWN: the catalogue replaced or withdrew "
                        + "an item used in a draft.")
public enum NotificationKind {
    CONSULTATION_AMENDED,
    DEADLINE_EXTENDED,
    LOT_EXTENDED,
    CONSULTATION_ABANDONED,
    LOT_ABANDONED,
    LOT_UNSUCCESSFUL,
    QUESTION_ANSWERED,
    QUESTION_ASKED,
    ITEM_SUPERSEDED,
    ITEM_WITHDRAWN
}
