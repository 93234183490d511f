package fr.edossier.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Repeats a query until its answer is right, for at most ten seconds. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Patience() {}

    public static <T> T until(Supplier<T> question, Predicate<T> right) {
        long start = System.nanoTime();
        T answer = question.get();
        while (!right.test(answer)) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new AssertionError("still " + answer + " after " + LIMIT);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
