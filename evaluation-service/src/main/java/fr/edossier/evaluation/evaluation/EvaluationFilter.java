package fr.edossier.evaluation.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which evaluations a list is to show; null asks for any. */
record EvaluationFilter(
        @Nullable EvaluationStatus status, @Nullable UUID contractId) {}
