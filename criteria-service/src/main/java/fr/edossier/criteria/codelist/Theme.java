package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "ENVIRONMENT: effects on climate, resources, nature and health. SOCIAL: working conditions, "
                + "inclusion, equality. GOVERNANCE: how the supplier is managed, and its ethics. ORGANISATION: how "
                + "the supplier is organised and works.")
public enum Theme {
    ENVIRONMENT,
    SOCIAL,
    GOVERNANCE,
    ORGANISATION;

    /** Tells whether the theme concerns the supplier itself rather than the purchase. */
    public boolean looksAtSupplier() {
        return this == GOVERNANCE || this == ORGANISATION;
    }
}
