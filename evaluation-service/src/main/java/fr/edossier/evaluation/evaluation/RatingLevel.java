package fr.edossier.evaluation.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Compared with the contract. EXCEEDS_MUCH: well beyond it, repeatedly. EXCEEDS: beyond it at times. "
                        + "MEETS: as agreed. PARTLY: some of it not as agreed. FAILS: most of it not as agreed. "
                        + "NOT_APPLICABLE: the contract does not concern this area.")
public enum RatingLevel {
    EXCEEDS_MUCH,
    EXCEEDS,
    MEETS,
    PARTLY,
    FAILS,
    NOT_APPLICABLE
}
