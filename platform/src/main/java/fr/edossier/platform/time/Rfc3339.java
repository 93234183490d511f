package fr.edossier.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as RFC 3339 writes them, with their offset. */
public final class Rfc3339 {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private Rfc3339() {}

    /** @throws DateTimeException when it is none, or of another year than 1970 to 9999 in UTC */
    public static Instant parse(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("year " + time.getYear());
        }
        return time.toInstant();
    }
}
