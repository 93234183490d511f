package fr.edossier.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RacesTest {
    @Test
    void allRunAtOnceAndAnswerInOrder() {
        CyclicBarrier allAreHere = new CyclicBarrier(8);

        assertThat(Races.run(8, runner -> {
                    try {
                        allAreHere.await(10, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException("the others did not come", e);
                    }
                    return runner;
                }))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void runnerThatFailsFailsTheTest() {
        assertThatThrownBy(() -> Races.run(2, runner -> {
                    if (runner == 1) {
                        throw new IllegalStateException("stumbled");
                    }
                    return runner;
                }))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseMessage("stumbled");
    }
}
