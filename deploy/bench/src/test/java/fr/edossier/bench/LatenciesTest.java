package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {
    @ParameterizedTest
    @CsvSource({"0.5, 50", "0.99, 99", "0.991, 100", "1, 100", "0.001, 1"})
    void quantileIsTheNearestRank(double share, long expected) {
        long[] hundredToOne = LongStream.rangeClosed(1, 100).map(n -> 101 - n).toArray();

        assertThat(Latencies.of(hundredToOne).nanos(share)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
    void shareOutsideZeroToOneIsRefused(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.of(1).nanos(share));
    }

    @Test
    void nothingHasNoQuantile() {
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.of().nanos(0.5));
    }

    @Test
    void workersAreMerged() {
        Latencies merged = Latencies.merged(List.of(new long[] {5, 1}, new long[0], new long[] {3}));

        assertThat(merged.count()).isEqualTo(3);
        assertThat(merged.nanos(0.5)).isEqualTo(3);
        assertThat(merged.nanos(1)).isEqualTo(5);
    }
}
