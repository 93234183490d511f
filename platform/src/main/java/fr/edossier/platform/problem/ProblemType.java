package fr.edossier.platform.problem;

import java.util.Locale;

/**
 * A kind of failure that the API answers with; implemented by one enum per service, and by {@link PlatformProblem}.
 */
public interface ProblemType {
    String name();

    /** Returns the HTTP status code. */
    int status();

    /**
     * Returns the identifier for clients, which is also the key of the texts {@code <slug>.title} and {@code
     * <slug>.detail}.
     */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
