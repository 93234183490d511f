package fr.edossier.evaluation.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Row of a rating, without its area. */
@Embeddable
record Judgement(
        @Enumerated(EnumType.STRING) RatingLevel rating,
        @Nullable String comment) {}
