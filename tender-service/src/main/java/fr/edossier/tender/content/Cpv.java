package fr.edossier.tender.content;

/** Codes of the Common Procurement Vocabulary (regulation 213/2008), without their check digit. */
public final class Cpv {
    static final String CODE = "[0-9]{8}";

    private Cpv() {}
}
