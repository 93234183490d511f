package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "ENVIRONMENT: effects on climate, resources, nature and health. "
                + "SOCIAL: people at work, inclusion, equality. "
                + "GOVERNANCE: how the supplier is directed, and its ethics. "
                + "ORGANISATION: how the supplier is built and works.")
public enum Theme {
    ENVIRONMENT,
    SOCIAL,
    GOVERNANCE,
    ORGANISATION;

    /** Whether the theme looks at the supplier itself rather than at what is bought. */
    public boolean looksAtSupplier() {
        return this == GOVERNANCE || this == ORGANISATION;
    }
}
