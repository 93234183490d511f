package fr.edossier.platform.page;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of a list.
 *
 * @param sort name of the order the cursor belongs to
 */
public record PageRequest(String sort, int limit, Optional<List<String>> after) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * Reads the request from the query parameters.
     *
     * @param keyLength how many values the order's key has
     * @throws Problem 400 for a limit outside 1 to 100, or a cursor that is not of this list
     */
    public static PageRequest of(@Nullable String cursor, @Nullable String limit, String sort, int keyLength) {
        Optional<List<String>> after = Optional.ofNullable(cursor).map(value -> Cursor.decode(value, sort, keyLength));
        return new PageRequest(sort, limit == null ? DEFAULT_LIMIT : limitOf(limit), after);
    }

    private static int limitOf(String limit) {
        try {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw limitProblem();
        }
        throw limitProblem();
    }

    private static Problem limitProblem() {
        return Problem.of(PlatformProblem.INVALID_PARAMETER)
                .at(ErrorPlace.parameter("limit"), "limit-out-of-range", 1, MAX_LIMIT);
    }

    public int fetchSize() {
        return limit + 1;
    }

    /**
     * Returns a key value of the cursor, parsed.
     *
     * @throws Problem 400 when the value cannot be parsed
     */
    public <T> @Nullable T after(int position, Function<String, T> parser) {
        if (after.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(after.get().get(position));
        } catch (RuntimeException madeUp) {
            throw Cursor.unknown();
        }
    }

    /** Returns a key value as an instant, within the years that PostgreSQL can compare. */
    public @Nullable Instant afterInstant(int position) {
        return after(position, text -> {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)) {
                throw new DateTimeException(text);
            }
            return instant;
        });
    }

    public @Nullable UUID afterId(int position) {
        return after(position, UUID::fromString);
    }
}
