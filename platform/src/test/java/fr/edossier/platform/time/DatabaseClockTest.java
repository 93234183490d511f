package fr.edossier.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.edossier.platform.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseClockTest {
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Instant DEADLINE = Instant.parse("2026-12-01T16:00:01Z");

    private final DatabaseClock real = clock(false);
    private final DatabaseClock movable = clock(true);

    private static DatabaseClock clock(boolean sandbox) {
        return new DatabaseClock(DATABASE.dataSource(), () -> sandbox);
    }

    @AfterEach
    void putBack() {
        movable.putBack();
    }

    @Test
    void tellsTheTimeOfTheDatabase() {
        Instant machine = InstantSource.system().instant();

        assertThat(real.instant()).isCloseTo(machine, within(5, ChronoUnit.SECONDS));
        assertThat(movable.read().shifted()).isFalse();
        assertThat(movable.instant()).isCloseTo(machine, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void goesOnInsideATransaction() {
        Instant[] readings = DATABASE.transaction(() -> {
            Instant before = movable.instant();
            DATABASE.execute("select pg_sleep(0.002)");
            return new Instant[] {before, movable.instant()};
        });

        assertThat(readings[1]).isAfterOrEqualTo(readings[0].plusMillis(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T16:00:01.123456Z",
                "1970-01-01T00:00:00Z",
                "2027-07-01T00:00:00Z",
                "9999-12-31T00:00:00Z"
            })
    void movedItGoesOnFromThere(Instant start) {
        movable.moveTo(start);

        ClockReading first = movable.read();
        assertThat(first.shifted()).isTrue();
        assertThat(first.now()).isBetween(start, start.plusSeconds(10));
        assertThat(movable.instant()).isAfter(first.now());
    }

    @Test
    void movedTwiceItTellsTheLastTime() {
        movable.moveTo(DEADLINE.plusSeconds(86_400));
        movable.moveTo(DEADLINE);

        assertThat(movable.instant()).isBetween(DEADLINE, DEADLINE.plusSeconds(10));
    }

    @Test
    void staysMovedOverARestart() {
        movable.moveTo(DEADLINE);

        assertThat(clock(true).instant()).isBetween(DEADLINE, DEADLINE.plusSeconds(10));
    }

    @Test
    void putBackItTellsRealTimeAgain() {
        movable.moveTo(DEADLINE.plus(400, ChronoUnit.DAYS));
        movable.putBack();

        assertThat(movable.read().shifted()).isFalse();
        assertThat(movable.instant()).isCloseTo(real.instant(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void outsideASandboxAMovedClockStopsTheStart() {
        assertThatCode(() -> real.refuseSandboxDatabase(new StartupEvent())).doesNotThrowAnyException();

        movable.moveTo(DEADLINE);

        assertThatThrownBy(() -> real.refuseSandboxDatabase(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The clock of this database was moved in a sandbox");
        assertThatCode(() -> movable.refuseSandboxDatabase(new StartupEvent())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30T21:59:00Z, 2026-06-30",
        "2026-06-30T22:00:00Z, 2026-07-01",
        "2026-12-31T22:59:00Z, 2026-12-31",
        "2026-12-31T23:00:00Z, 2027-01-01"
    })
    void dayChangesAtMidnightInParis(Instant now, LocalDate day) {
        movable.moveTo(now);

        assertThat(movable.today()).isEqualTo(day);
    }
}
