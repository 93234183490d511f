package fr.edossier.evaluation.evaluation;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The row of what became of a commitment. */
@Embeddable
record AchievedFigure(BigDecimal achieved, @Nullable Boolean evidenceReceived) {}
