package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "BASE: any firm of the trade can do it and little evidence is needed. AMBITIOUS: what the "
                + "best firms or products achieve.")
public enum Level {
    BASE,
    AMBITIOUS
}
