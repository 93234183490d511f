package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "NONE: open to all. SHELTERED: reserved for firms that employ disabled or disadvantaged persons (L2113-12, L2113-13). "
                        + "SOCIAL_ECONOMY: reserved for firms of the social economy, for some services (L2113-15).")
public enum Reservation {
    NONE,
    SHELTERED,
    SOCIAL_ECONOMY
}
