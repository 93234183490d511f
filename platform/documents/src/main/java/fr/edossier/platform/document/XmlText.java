package fr.edossier.platform.document;

import java.util.regex.Pattern;

/** Texts that an XML document can hold. */
final class XmlText {
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** Replaces characters that XML forbids, mostly control characters, with U+FFFD. */
    static String of(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }
}
