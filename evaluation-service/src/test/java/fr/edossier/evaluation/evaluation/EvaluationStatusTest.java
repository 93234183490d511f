package fr.edossier.evaluation.evaluation;

import static fr.edossier.evaluation.evaluation.EvaluationStatus.COMMENTED;
import static fr.edossier.evaluation.evaluation.EvaluationStatus.DRAFT;
import static fr.edossier.evaluation.evaluation.EvaluationStatus.SENT_TO_SUPPLIER;
import static fr.edossier.evaluation.evaluation.EvaluationStatus.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationStatusTest {
    private static final Map<EvaluationStatus, Set<EvaluationStatus>> MOVES = Map.of(
            DRAFT, Set.of(SENT_TO_SUPPLIER),
            SENT_TO_SUPPLIER, Set.of(COMMENTED, SHARED),
            COMMENTED, Set.of(SHARED),
            SHARED, Set.of());

    @ParameterizedTest
    @EnumSource
    void movesOnlyForward(EvaluationStatus status) {
        assertThat(Stream.of(EvaluationStatus.values()).filter(status::canBecome))
                .containsExactlyInAnyOrderElementsOf(MOVES.get(status));
    }
}
