package fr.edossier.platform.idempotency;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Client's name for one act, so that a repeated request does not repeat the act. */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";
    private static final int MAX_LENGTH = 255;

    /**
     * Reads the key from the header.
     *
     * @throws Problem 400 when it is missing, longer than 255 characters or not printable ASCII
     */
    public static IdempotencyKey required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(PlatformProblem.IDEMPOTENCY_KEY_REQUIRED)
                    .at(ErrorPlace.header(HEADER), "header-missing", HEADER);
        }
        if (header.length() > MAX_LENGTH || !header.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw Problem.of(PlatformProblem.IDEMPOTENCY_KEY_REQUIRED)
                    .at(ErrorPlace.header(HEADER), "header-malformed", HEADER);
        }
        return new IdempotencyKey(header);
    }
}
