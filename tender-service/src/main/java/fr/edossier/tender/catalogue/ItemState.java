package fr.edossier.tender.catalogue;

/** State of a version of a catalogue item since its publication. */
public enum ItemState {
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN
}
