package fr.edossier.criteria.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the feed says when an evaluation is shared: figures, and nobody's name. */
record SharedEvaluation(UUID evaluationId, @Nullable List<Figure> achievements) {
    /** @param itemCode null for what was written by hand */
    record Figure(
            @Nullable String itemCode,
            @Nullable Integer itemNumber,
            @Nullable BigDecimal planned,
            BigDecimal achieved,
            @Nullable Boolean evidenceReceived) {}

    List<Figure> figures() {
        return achievements == null ? List.of() : achievements;
    }
}
