package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final BenchSettings SETTINGS = new BenchSettings(
            2, new Bounds(3, Duration.ofSeconds(5), 100), Duration.ofSeconds(20), 10, 10, false, Set.of());

    private record Named(String name) implements Side {
        @Override
        public Reader open(int worker) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void sidesAreAskedInTurnAfterAWarmUpThatIsNotCounted() throws InterruptedException {
        List<String> asked = new ArrayList<>();
        List<Rounds.Round> seen = new ArrayList<>();
        Rounds rounds = new Rounds(
                (side, bounds) -> {
                    asked.add(side.name() + " " + bounds.time().toSeconds());
                    return new Sample(Latencies.of(asked.size()), Duration.ofSeconds(1), Map.of());
                },
                SETTINGS);

        List<Rounds.Round> measured = rounds.run(Scenario.list("test", new Named("A"), new Named("B")), seen::add);

        assertThat(asked).containsExactly("A 20", "B 20", "A 5", "B 5", "A 5", "B 5");
        assertThat(measured).isEqualTo(seen);
        assertThat(measured)
                .extracting(
                        round -> round.service().latencies().nanos(1),
                        round -> round.reference().latencies().nanos(1))
                .containsExactly(tuple(3L, 4L), tuple(5L, 6L));
    }
}
