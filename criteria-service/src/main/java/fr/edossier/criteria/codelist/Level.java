package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "BASE: any firm in the trade can meet it and little evidence is needed. AMBITIOUS: met by the "
                + "best firms or products.")
public enum Level {
    BASE,
    AMBITIOUS
}
