package fr.edossier.platform.page;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Position in an ordered list, opaque to clients: the sort and the key of the last row of the page, length-prefixed.
 */
final class Cursor {
    private Cursor() {}

    static String encode(String sort, List<String> key) {
        StringBuilder plain = new StringBuilder();
        append(plain, sort);
        key.forEach(part -> append(plain, part));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem 400 for a cursor of another list or another order */
    static List<String> decode(String cursor, String sort, int keyLength) {
        try {
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            List<String> parts = split(plain);
            if (parts.size() == keyLength + 1 && parts.get(0).equals(sort)) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException notOurs) {
            throw unknown();
        }
        throw unknown();
    }

    static Problem unknown() {
        return Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter("cursor"), "unknown-cursor");
    }

    private static void append(StringBuilder plain, String part) {
        plain.append(part.length()).append(':').append(part);
    }

    private static List<String> split(String plain) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int colon = plain.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(plain.substring(at, colon));
            parts.add(plain.substring(colon + 1, end));
            at = end;
        }
        return parts;
    }
}
