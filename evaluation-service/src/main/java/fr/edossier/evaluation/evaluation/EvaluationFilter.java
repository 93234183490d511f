package fr.edossier.evaluation.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filter of a list of evaluations; null accepts any value. */
record EvaluationFilter(
        @Nullable EvaluationStatus status, @Nullable UUID contractId) {}
