package fr.edossier.criteria.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkshopStatusTest {
    @ParameterizedTest
    @CsvSource({"PLANNED,OPEN CLOSED", "OPEN,CLOSED", "CLOSED,''"})
    void movesOnlyAlongDeclaredEdges(WorkshopStatus from, String targets) {
        for (WorkshopStatus to : WorkshopStatus.values()) {
            assertThat(from.canBecome(to))
                    .isEqualTo(Arrays.asList(targets.split(" ")).contains(to.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T07:59:59Z,PLANNED",
        "2026-12-01T08:00:00Z,OPEN",
        "2026-12-15T16:59:59Z,OPEN",
        "2026-12-15T17:00:00Z,CLOSED"
    })
    void followsTheClock(Instant now, WorkshopStatus expected) {
        assertThat(WorkshopStatus.at(now, Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-15T17:00:00Z")))
                .isEqualTo(expected);
    }
}
