package fr.edossier.tender.requirement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As the catalogue's, and what is none of them. */
@Schema(
        description =
                "ENVIRONMENT: effects on climate, resources, nature and health. SOCIAL: people at work, inclusion, "
                        + "equality. GOVERNANCE: how the supplier is directed. ORGANISATION: how the supplier is built and works. QUALITY: what is offered and how it is done, of no other theme; of requirements written by hand alone.")
public enum Theme {
    ENVIRONMENT,
    SOCIAL,
    GOVERNANCE,
    ORGANISATION,
    QUALITY
}
