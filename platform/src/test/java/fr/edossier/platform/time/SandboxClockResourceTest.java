package fr.edossier.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.edossier.platform.TestDatabase;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxClockResourceTest {
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final NewTime LATER = new NewTime("2026-12-01T17:00:01+01:00");

    private static SandboxClockResource resource(boolean sandbox) {
        return new SandboxClockResource(new DatabaseClock(DATABASE.dataSource(), () -> sandbox), () -> sandbox);
    }

    @Test
    void movesTheClockAndPutsItBack() {
        Instant later = Instant.parse("2026-12-01T16:00:01Z");

        assertThat(resource(true).move(LATER).now()).isBetween(later, later.plusSeconds(10));
        assertThat(resource(true).read().shifted()).isTrue();
        assertThat(resource(true).putBack().shifted()).isFalse();
        assertThat(resource(true).read().shifted()).isFalse();
    }

    @Test
    void outsideASandboxThereIsNoClockToMove() {
        assertThat(problemOf(() -> resource(false).read()).type()).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problemOf(() -> resource(false).move(LATER)).type()).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(problemOf(() -> resource(false).putBack()).type()).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(resource(true).read().shifted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "2026-12-01T17:00:01",
                "2026-12-01",
                "1764608401",
                ""
            })
    void refusesWhatIsNoTimeWithItsOffset(String now) {
        Problem problem = problemOf(() -> resource(true).move(new NewTime(now)));

        assertThat(problem.type()).isEqualTo(PlatformProblem.INVALID_REQUEST);
        assertThat(problem.places()).containsExactly(ErrorPlace.pointer("/now"));
    }

    private static Problem problemOf(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
