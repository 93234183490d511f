package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Sample SAMPLE = new Sample(
            Latencies.of(9_000, 1_000, 3_000, 2_000),
            Duration.ofMillis(2),
            Map.of(Party.SERVICE, Duration.ofNanos(20_000)));

    @Test
    void rateIsReadsOverElapsedTime() {
        assertThat(SAMPLE.perSecond()).isEqualTo(2_000);
    }

    @Test
    void latenciesAreInMicroseconds() {
        assertThat(SAMPLE.microseconds(0.5)).isEqualTo(2);
        assertThat(SAMPLE.microseconds(0.99)).isEqualTo(9);
    }

    @Test
    void processorTimeIsSharedOutOverTheReads() {
        assertThat(SAMPLE.cpuMicroseconds(Party.SERVICE)).isEqualTo(5);
        assertThat(SAMPLE.cpuMicroseconds(Party.DATABASE)).isZero();
    }

    @Test
    void ratioIsTheServicesRateOverTheDatabases() {
        Sample twiceAsFast = new Sample(SAMPLE.latencies(), Duration.ofMillis(1), Map.of());

        assertThat(new Rounds.Round(SAMPLE, twiceAsFast).ratio()).isEqualTo(0.5);
    }
}
