package fr.edossier.platform.precondition;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions a writer has seen, from {@code If-Match} (RFC 9110, 13.1.1). */
public final class IfMatch {
    public static final String HEADER = "If-Match";

    private final Set<String> tags;

    private IfMatch(Set<String> tags) {
        this.tags = tags;
    }

    /**
     * The versions in the header.
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
     * Holds the writer to what it has seen.
     *
     * @throws Problem 412 when the resource has moved on
     */
    public void check(long version) {
        check(Long.toString(version));
    }

    /**
     * The same for a tag that is more than a version.
     *
     * @param tag without its quotes
     */
    public void check(String tag) {
        if (!tags.contains("*") && !tags.contains('"' + tag + '"')) {
            throw Problem.of(PlatformProblem.STALE).at(ErrorPlace.header(HEADER), "stale");
        }
    }
}
