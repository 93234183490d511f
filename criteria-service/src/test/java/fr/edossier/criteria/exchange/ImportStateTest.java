package fr.edossier.criteria.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportStateTest {
    @ParameterizedTest
    @CsvSource({"QUEUED,RUNNING", "RUNNING,RUNNING DONE FAILED REFUSED", "DONE,''", "FAILED,''", "REFUSED,''"})
    void movesOnlyAlongDeclaredEdges(ImportState from, String targets) {
        for (ImportState to : ImportState.values()) {
            assertThat(from.next().contains(to))
                    .isEqualTo(Arrays.asList(targets.split(" ")).contains(to.name()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUNNING | state in ('QUEUED', 'RUNNING')
            DONE | state in ('RUNNING')
            FAILED | state in ('RUNNING')
            REFUSED | state in ('RUNNING')
            """)
    void restrictsUpdatesToAllowedMoves(ImportState to, String condition) {
        assertThat(to.allowed()).isEqualTo(condition);
    }
}
