package fr.edossier.evaluation.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of the fact that an evaluation is shared: targets and results by catalogue item, without ratings or names. */
record SharedEvaluation(UUID evaluationId, UUID contractId, List<Figure> achievements) {
    static final String TYPE = "fr.edossier.evaluation.evaluation.shared";

    record Figure(
            @Nullable UUID itemId,
            @Nullable String itemCode,
            @Nullable Integer itemNumber,
            @Nullable BigDecimal planned,
            BigDecimal achieved,
            @Nullable String unit,
            @Nullable Boolean evidenceReceived) {

        static Figure of(EvaluationView.Result result) {
            return new Figure(
                    result.itemId(),
                    result.itemCode(),
                    result.itemNumber(),
                    result.planned(),
                    result.achieved(),
                    result.unit(),
                    result.evidenceReceived());
        }
    }

    static SharedEvaluation of(EvaluationView view) {
        return new SharedEvaluation(
                view.id(),
                view.contract().id(),
                view.achievements().stream().map(Figure::of).toList());
    }
}
