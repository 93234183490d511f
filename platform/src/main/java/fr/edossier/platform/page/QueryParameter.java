package fr.edossier.platform.page;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters and orders from the query, from a list of allowed values; any other value gives a 400 that names the
 * parameter.
 */
public final class QueryParameter {
    private QueryParameter() {}

    public static <E extends Enum<E>> @Nullable E code(Class<E> type, String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> unknown(
                        name, Stream.of(type.getEnumConstants()).map(Enum::name).toList()));
    }

    public static String oneOf(List<String> allowed, String name, @Nullable String value) {
        if (value == null) {
            return allowed.get(0);
        }
        if (!allowed.contains(value)) {
            throw unknown(name, allowed);
        }
        return value;
    }

    public static @Nullable UUID id(String name, @Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter(name), "wrong-type");
        }
    }

    private static Problem unknown(String name, List<String> allowed) {
        return Problem.of(PlatformProblem.INVALID_PARAMETER)
                .at(ErrorPlace.parameter(name), "unknown-code", allowed.stream().collect(Collectors.joining(", ")));
    }
}
