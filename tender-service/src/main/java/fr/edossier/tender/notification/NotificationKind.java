package fr.edossier.tender.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "CONSULTATION_AMENDED: it says something else. DEADLINE_EXTENDED: it does, and there is more time to answer. LOT_EXTENDED: there is for one of its lots. "
                        + "CONSULTATION_ABANDONED: it was given up. LOT_ABANDONED: one of its lots was. LOT_UNSUCCESSFUL: one of them had no admissible bid. QUESTION_ANSWERED: an answer to all was "
                        + "published. To its team: QUESTION_ASKED by a supplier; ITEM_SUPERSEDED, ITEM_WITHDRAWN: the catalogue has changed "
                        + "what a draft picked.")
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
