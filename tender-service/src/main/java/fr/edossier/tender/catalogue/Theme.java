package fr.edossier.tender.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Themes of the catalogue, and QUALITY for requirements written by hand. */
@Schema(
        description =
                "ENVIRONMENT: effects on climate, resources, nature and health. SOCIAL: people at work, inclusion, "
                        + "equality. GOVERNANCE: how the supplier is directed. ORGANISATION: how the supplier is built and works. QUALITY: quality of what is offered, outside the other themes; only for requirements written by hand.")
public enum Theme {
    ENVIRONMENT,
    SOCIAL,
    GOVERNANCE,
    ORGANISATION,
    QUALITY
}
