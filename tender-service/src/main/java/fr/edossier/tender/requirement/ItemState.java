package fr.edossier.tender.requirement;

/** State of a version of a catalogue item since its publication. */
public enum ItemState {
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN
}
