package fr.edossier.platform.document;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula. It is written to CSV with an apostrophe before it; reading removes
 * exactly that one, so every text survives the round trip.
 */
final class Formula {
    private static final Pattern ACTIVE = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTABLE = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]+([.,][0-9]+)?");

    private Formula() {}

    /** Tells whether the text begins with {@code = + - @}, a tab or a carriage return and is not a negative number. */
    static boolean isActive(String text) {
        return ACTIVE.matcher(text).matches() && !NEGATIVE_NUMBER.matcher(text).matches();
    }

    static String quoted(String text) {
        return QUOTABLE.matcher(text).matches()
                        && !NEGATIVE_NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }

    static String unquoted(String text) {
        return QUOTED.matcher(text).matches() ? text.substring(1) : text;
    }
}
