package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Suppliers asked. ALL: every supplier. MEDIUM_AND_LARGE: suppliers of 50 employees or "
                + "more. LARGE_ONLY: suppliers of 250 employees or more.")
public enum AskedOf {
    ALL,
    MEDIUM_AND_LARGE,
    LARGE_ONLY
}
