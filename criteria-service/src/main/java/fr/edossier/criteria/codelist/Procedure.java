package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Procedures of the French essential data of public contracts. OPEN: open call for tenders. RESTRICTED: "
                        + "restricted call for tenders. NEGOTIATED: procedure with negotiation. COMPETITIVE_DIALOGUE: competitive "
                        + "dialogue. ADAPTED: adapted procedure (MAPA). DIRECT: contract without prior publication or competition.")
public enum Procedure {
    OPEN,
    RESTRICTED,
    NEGOTIATED,
    COMPETITIVE_DIALOGUE,
    ADAPTED,
    DIRECT;

    /** Tells whether the procedure is formal (R2152-12). */
    public boolean isFormal() {
        return switch (this) {
            case OPEN, RESTRICTED, NEGOTIATED, COMPETITIVE_DIALOGUE -> true;
            case ADAPTED, DIRECT -> false;
        };
    }
}
