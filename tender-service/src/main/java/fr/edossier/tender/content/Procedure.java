package fr.edossier.tender.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The six procedures of the French open data on public contracts. */
@Schema(
        description = "OPEN: appel d'offres ouvert. RESTRICTED: appel d'offres restreint. NEGOTIATED: procédure avec "
                + "négociation. COMPETITIVE_DIALOGUE: dialogue compétitif. ADAPTED: procédure adaptée. DIRECT: marché "
                + "passé sans publicité ni mise en concurrence préalable.")
public enum Procedure {
    OPEN,
    RESTRICTED,
    NEGOTIATED,
    COMPETITIVE_DIALOGUE,
    ADAPTED,
    DIRECT;

    /** Whether the procedure is formal, and so has a standstill (R2182-1). */
    public boolean isFormal() {
        return switch (this) {
            case OPEN, RESTRICTED, NEGOTIATED, COMPETITIVE_DIALOGUE -> true;
            case ADAPTED, DIRECT -> false;
        };
    }
}
