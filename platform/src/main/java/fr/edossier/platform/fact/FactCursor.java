package fr.edossier.platform.fact;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Position in the feed; opaque to clients. */
record FactCursor(long tx, long seq) {
    static final FactCursor START = new FactCursor(0, 0);
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    String encoded() {
        byte[] plain = (tx + "." + seq).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** @throws Problem 400 for a text that {@link #encoded} did not make */
    static FactCursor parse(@Nullable String encoded) {
        if (encoded == null) {
            return START;
        }
        try {
            Matcher plain =
                    PLAIN.matcher(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.ISO_8859_1));
            if (plain.matches()) {
                FactCursor cursor = new FactCursor(Long.parseLong(plain.group(1)), Long.parseLong(plain.group(2)));
                if (cursor.encoded().equals(encoded)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    private static Problem unknown() {
        return Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter("after"), "unknown-cursor");
    }
}
