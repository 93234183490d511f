package fr.edossier.tender.requirement;

/** Where a published version of an item has got to. */
public enum ItemState {
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN
}
