package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final ClosedLoop loop = new ClosedLoop(new Processors(Map.of(Party.CLIENT, ProcessHandle.current())));

    private interface Once {
        void read() throws Exception;
    }

    private Side side(Once once) {
        return new Side() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Reader open(int worker) {
                return new Reader() {
                    @Override
                    public void read() throws Exception {
                        reads.incrementAndGet();
                        once.read();
                    }

                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };
            }
        };
    }

    @Test
    void everyWorkerReadsAsOftenAsAllowedAndIsClosed() throws InterruptedException {
        Sample sample = loop.run(side(() -> {}), new Bounds(3, LONG, 50));

        assertThat(sample.reads()).isEqualTo(150).isEqualTo(reads.get());
        assertThat(closed).hasValue(3);
    }

    @Test
    void timeEndsARoundTooAndEachReadIsTimed() throws InterruptedException {
        Duration read = Duration.ofMillis(2);

        Sample sample =
                loop.run(side(() -> Thread.sleep(read.toMillis())), new Bounds(2, Duration.ofMillis(50), 1_000));

        assertThat(sample.reads()).isBetween(2, 60);
        assertThat(sample.latencies().nanos(0.001)).isGreaterThanOrEqualTo(read.toNanos() / 2);
        assertThat(sample.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aWrongAnswerEndsTheMeasure() {
        Side wrong = side(() -> {
            throw new IOException("404");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> loop.run(wrong, new Bounds(2, LONG, 10)))
                .withMessageContaining("404");
        assertThat(closed).hasValue(2);
    }
}
