package fr.edossier.tender.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A byte range of a file (RFC 9110, 14).
 *
 * @param first position of the first byte, from 0; at or beyond the file's size if the range cannot be satisfied
 * @param last position of the last byte, inclusive
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("(?i)bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /** Parses a Range header; empty for anything but a single byte range: the whole file is then sent, as the RFC allows. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches()) {
            return Optional.empty();
        }
        String from = asked.group(1);
        String to = asked.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? Optional.empty() : Optional.of(tail(Long.parseLong(to), size));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Long.parseLong(to);
        boolean backwards = !to.isEmpty() && last < first;
        return backwards ? Optional.empty() : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    private static ByteRange tail(long length, long size) {
        return length == 0 ? new ByteRange(size, size) : new ByteRange(Math.max(0, size - length), size - 1);
    }

    boolean isIn(long size) {
        return first < size;
    }

    long length() {
        return last - first + 1;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
