package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Which suppliers are asked. ALL: every one. "
                + "MEDIUM_AND_LARGE: from 50 employees. LARGE_ONLY: from 250 employees.")
public enum AskedOf {
    ALL,
    MEDIUM_AND_LARGE,
    LARGE_ONLY
}
