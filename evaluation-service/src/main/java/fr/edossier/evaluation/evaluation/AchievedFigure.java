package fr.edossier.evaluation.evaluation;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Row of a commitment's result. */
@Embeddable
record AchievedFigure(BigDecimal achieved, @Nullable Boolean evidenceReceived) {}
