package fr.edossier.tender.consultation;

/** Codes of the Common Procurement Vocabulary (regulation 213/2008), without their check digit. */
final class Cpv {
    static final String CODE = "[0-9]{8}";

    private Cpv() {}
}
