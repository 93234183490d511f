package fr.edossier.tender.life;

/** Statuses of a consultation, as its view gives them. */
enum State {
    DRAFT,
    PUBLISHED,
    CLOSED,
    OPENED,
    ENDED,
    ABANDONED
}
