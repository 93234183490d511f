package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "The procedures of the French essential data. OPEN_CALL: open call for tenders. "
                + "RESTRICTED_CALL: restricted call for tenders. ADAPTED: adapted procedure (MAPA). "
                + "NEGOTIATED: procedure with negotiation. COMPETITIVE_DIALOGUE: competitive dialogue. "
                + "WITHOUT_COMPETITION: contract without publication or competition.")
public enum Procedure {
    OPEN_CALL,
    RESTRICTED_CALL,
    ADAPTED,
    NEGOTIATED,
    COMPETITIVE_DIALOGUE,
    WITHOUT_COMPETITION
}
