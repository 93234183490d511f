package fr.edossier.criteria.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of the fact that an evaluation is shared: figures without names. */
public record SharedEvaluation(UUID evaluationId, @Nullable List<Figure> achievements) {
    /** @param itemCode null for a commitment without an item */
    public record Figure(
            @Nullable String itemCode,
            @Nullable Integer itemNumber,
            @Nullable BigDecimal planned,
            BigDecimal achieved,
            @Nullable Boolean evidenceReceived) {}

    List<Figure> figures() {
        return achievements == null ? List.of() : achievements;
    }
}
