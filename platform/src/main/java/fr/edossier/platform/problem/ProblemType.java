package fr.edossier.platform.problem;

import java.util.Locale;

/** A kind of failure the API can answer with; implemented by one enum per service, and by {@link PlatformProblem}. */
public interface ProblemType {
    String name();

    /** HTTP status code. */
    int status();

    /** Stable for clients; key of the texts {@code <slug>.title} and {@code <slug>.detail}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
