package fr.edossier.evaluation.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Measured against the contract. EXCEEDS_MUCH: well beyond it, repeatedly. EXCEEDS: beyond it at times. "
                        + "MEETS: as agreed. PARTLY: some of it not as agreed. FAILS: most of it not as agreed. "
                        + "NOT_APPLICABLE: the contract gave no occasion.")
public enum RatingLevel {
    EXCEEDS_MUCH,
    EXCEEDS,
    MEETS,
    PARTLY,
    FAILS,
    NOT_APPLICABLE
}
