package fr.edossier.criteria.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridStatusTest {
    /** Statuses that can be reached from each status. */
    @ParameterizedTest
    @CsvSource({"DRAFT,PUBLISHED", "PUBLISHED,SUPERSEDED", "SUPERSEDED,''"})
    void movesOnlyAlongDeclaredEdges(GridStatus from, String targets) {
        List<String> allowed = Arrays.asList(targets.split(" "));
        for (GridStatus to : GridStatus.values()) {
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
        "PUBLISHED,PUBLISHED,GRID_NOT_DRAFT",
        "SUPERSEDED,DRAFT,GRID_NOT_DRAFT",
        "DRAFT,SUPERSEDED,GRID_NOT_IN_FORCE",
        "SUPERSEDED,SUPERSEDED,GRID_NOT_IN_FORCE"
    })
    void refusesAMoveByThePlaceItStartsFrom(GridStatus from, GridStatus to, CriteriaProblem expected) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> from.to(to))
                .matches(problem -> problem.type() == expected);
    }
}
