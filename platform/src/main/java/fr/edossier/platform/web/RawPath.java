package fr.edossier.platform.web;

import java.util.Locale;

/**
 * Decides which request targets are accepted. Routers, security checks and proxies disagree on matrix parameters,
 * encoded slashes, dot segments and bytes outside ASCII, so a path that could be read in two ways is refused before any
 * of them reads it.
 */
final class RawPath {
    private RawPath() {}

    /** @param target the request target as received, query included */
    static boolean isPlain(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (!path.startsWith("/") || path.startsWith("//")) {
            return false;
        }
        if (!path.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != ';' && c != '\\')) {
            return false;
        }
        return hasPlainEscapes(path) && hasNoDotSegment(path);
    }

    /** Escapes must be whole, and must not hide a separator, a dot, a control character or another escape. */
    private static boolean hasPlainEscapes(String path) {
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            if (at + 3 > path.length()) {
                return false;
            }
            int high = Character.digit(path.charAt(at + 1), 16);
            int low = Character.digit(path.charAt(at + 2), 16);
            int value = high * 16 + low;
            if (high < 0 || low < 0 || value < 0x20 || value > 0x7e || "/\\.;%?#".indexOf(value) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNoDotSegment(String path) {
        String bounded = path.toLowerCase(Locale.ROOT) + "/";
        return !bounded.contains("/./") && !bounded.contains("/../") && !path.contains("//");
    }
}
