package fr.edossier.platform.precondition;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions named in {@code If-Match} (RFC 9110, 13.1.1). */
public final class IfMatch {
    public static final String HEADER = "If-Match";

    private final Set<String> tags;

    private IfMatch(Set<String> tags) {
        this.tags = tags;
    }

    /**
     * Reads the versions from the header.
     *
     * @throws Problem 428 when there is no such header
     */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(PlatformProblem.PRECONDITION_REQUIRED)
                    .at(ErrorPlace.header(HEADER), "header-missing", HEADER);
        }
        return new IfMatch(Stream.of(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Checks that the header names the current version.
     *
     * @throws Problem 412 when it does not
     */
    public void check(long version) {
        check(Long.toString(version));
    }

    /**
     * Checks that the header names the current tag, where a tag is more than a version.
     *
     * @param tag without its quotes
     * @throws Problem 412 when it does not
     */
    public void check(String tag) {
        if (!tags.contains("*") && !tags.contains('"' + tag + '"')) {
            throw Problem.of(PlatformProblem.STALE).at(ErrorPlace.header(HEADER), "stale");
        }
    }
}
