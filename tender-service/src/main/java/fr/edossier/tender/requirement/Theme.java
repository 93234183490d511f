package fr.edossier.tender.requirement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As the catalogue's. */
@Schema(
        description =
                "ENVIRONMENT: effects on climate, resources, nature and health. SOCIAL: people at work, inclusion, "
                        + "equality. GOVERNANCE: how the supplier is directed. ORGANISATION: how the supplier is built and works.")
public enum Theme {
    ENVIRONMENT,
    SOCIAL,
    GOVERNANCE,
    ORGANISATION
}
