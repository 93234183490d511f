package fr.edossier.e2e;

import fr.edossier.local.LocalStack;
import fr.edossier.local.StackOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The stack that all tests here share; it ends with this process. */
final class Suite {
    static final String CRITERIA = "criteria-service";
    static final String TENDER = "tender-service";
    static final String EVALUATION = "evaluation-service";

    private static final LocalStack STACK =
            LocalStack.start(StackOptions.forTests(Path.of("target", "stack")).withDemo(true));

    private Suite() {}

    static LocalStack stack() {
        return STACK;
    }

    /** Prepares a call of a demo user to a service. */
    static Call as(String user, String service) {
        return new Call(STACK.url(service).toString()).token(STACK.tokens().ofUser(user));
    }

    /** Prepares a call without a token. */
    static Call anonymous(String service) {
        return new Call(STACK.url(service).toString());
    }

    /** Prepares a call to the launcher's page. */
    static Call status() {
        return new Call("http://localhost:" + STACK.status().get(0).port());
    }

    /** Repeats a query until it has an answer. */
    static <T> T await(String what, Supplier<@Nullable T> question) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("not within 30 s: " + what);
    }
}
