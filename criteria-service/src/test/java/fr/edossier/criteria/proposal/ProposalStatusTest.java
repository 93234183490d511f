package fr.edossier.criteria.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalStatusTest {
    /** Statuses that can be reached from each status. */
    @ParameterizedTest
    @CsvSource({"PENDING,ADOPTED MERGED DECLINED", "ADOPTED,''", "MERGED,''", "DECLINED,''"})
    void movesOnlyAlongDeclaredEdges(ProposalStatus from, String targets) {
        List<String> allowed = Arrays.asList(targets.split(" "));
        for (ProposalStatus to : ProposalStatus.values()) {
            if (allowed.contains(to.name())) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                assertThatExceptionOfType(Problem.class).isThrownBy(() -> from.to(to));
            }
        }
    }

    /** Problem of a refused move, by the status aimed at. */
    @ParameterizedTest
    @CsvSource({"ADOPTED,ADOPTED,PROPOSAL_DECIDED", "MERGED,PENDING,PROPOSAL_DECIDED"})
    void refusesAMoveByThePlaceItStartsFrom(ProposalStatus from, ProposalStatus to, CriteriaProblem expected) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> from.to(to))
                .matches(problem -> problem.type() == expected);
    }
}
