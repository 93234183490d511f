package fr.edossier.criteria.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemStatusTest {
    /** Statuses that can be reached from each status. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT,IN_REVIEW",
        "IN_REVIEW,DRAFT PUBLISHED",
        "PUBLISHED,SUPERSEDED WITHDRAWN",
        "SUPERSEDED,''",
        "WITHDRAWN,''"
    })
    void movesOnlyAlongDeclaredEdges(ItemStatus from, String targets) {
        List<String> allowed = Arrays.asList(targets.split(" "));
        for (ItemStatus to : ItemStatus.values()) {
            if (allowed.contains(to.name())) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                assertThatExceptionOfType(Problem.class).isThrownBy(() -> from.to(to));
            }
        }
    }

    /** Problem of a refused move, by the status aimed at. */
    @ParameterizedTest
    @CsvSource({
        "PUBLISHED,IN_REVIEW,ITEM_NOT_DRAFT",
        "DRAFT,DRAFT,ITEM_NOT_IN_REVIEW",
        "DRAFT,PUBLISHED,ITEM_NOT_IN_REVIEW",
        "IN_REVIEW,WITHDRAWN,ITEM_NOT_PUBLISHED",
        "WITHDRAWN,SUPERSEDED,ITEM_NOT_PUBLISHED"
    })
    void refusesAMoveByThePlaceItStartsFrom(ItemStatus from, ItemStatus to, CriteriaProblem expected) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> from.to(to))
                .matches(problem -> problem.type() == expected);
    }
}
