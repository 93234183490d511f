package fr.edossier.platform.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C Trace Context, version 00: continues the caller's trace, or starts one. */
record TraceParent(String traceId, String spanId, String flags) {
    private static final Pattern FORMAT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TraceParent continued(@Nullable String header) {
        Matcher given = FORMAT.matcher(header == null ? "" : header.strip());
        if (given.matches() && !given.group(1).matches("0+") && !given.group(2).matches("0+")) {
            return new TraceParent(given.group(1), random(8), given.group(3));
        }
        return new TraceParent(random(16), random(8), "00");
    }

    String header() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
