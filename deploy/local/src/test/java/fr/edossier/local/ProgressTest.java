package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Progress progress = Progress.plain(new PrintStream(written, true, StandardCharsets.UTF_8));

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void plainOutputHasOneLineWhenAStepBeginsAndOneWhenItEnds() {
        progress.step("Keycloak", SOON, () -> {});

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).isEqualTo("  ...     Keycloak");
        assertThat(lines().get(1)).matches("  ok      Keycloak +\\d+\\.\\d s");
    }

    @Test
    void failedStepSaysSoAndPassesTheFailureOn() {
        StartFailure failure = new StartFailure("keycloak", "no", "");

        assertThatThrownBy(() -> progress.step("Keycloak", SOON, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(lines().get(1)).matches("  FAILED  Keycloak +\\d+\\.\\d s");
    }

    @Test
    void stepThatFailsBecauseTheStackIsBeingStoppedIsNoNews() {
        assertThatThrownBy(() -> progress.step("Keycloak", SOON, () -> {
                    progress.stopping();
                    throw new StartFailure("keycloak", "ended", "");
                }))
                .isInstanceOf(StartFailure.class);

        assertThat(lines()).containsExactly("  ...     Keycloak", "", "Stopping");
    }

    @Test
    void barsFillUpAndNeverLeaveTheirFrame() {
        assertThat(ProgressText.bar(0)).isEqualTo("[........................]");
        assertThat(ProgressText.bar(0.5)).isEqualTo("[############............]");
        assertThat(ProgressText.bar(7)).isEqualTo("[########################]");
        assertThat(ProgressText.bar(-1)).isEqualTo(ProgressText.bar(0));
    }

    @Test
    void timeStandsForAnUnknownShareButNeverPromisesTheEnd() {
        assertThat(ProgressText.underWay("x", -1, Duration.ofSeconds(5), SOON))
                .isEqualTo("x [############............] 5.0 s");
        assertThat(ProgressText.underWay("x", -1, Duration.ofSeconds(99), SOON)).contains("#.]");
        assertThat(ProgressText.underWay("x", 0.25, Duration.ofSeconds(5), SOON))
                .contains("[######..");
    }

    @Test
    void durationsAndSizesReadWell() {
        assertThat(ProgressText.seconds(Duration.ofMillis(340))).isEqualTo("0.3 s");
        assertThat(ProgressText.seconds(Duration.ofSeconds(125))).isEqualTo("2 min 05 s");
        assertThat(ProgressText.memory(812L << 20)).isEqualTo("812 MiB");
        assertThat(ProgressText.memory(1600L << 20)).isEqualTo("1.6 GiB");
    }
}
