package fr.edossier.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as RFC 3339 texts with their offset. */
public final class Rfc3339 {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private Rfc3339() {}

    /** @throws DateTimeException when it is not RFC 3339, or its year in UTC is not 1970 to 9999 */
    public static Instant parse(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("year " + time.getYear());
        }
        return time.toInstant();
    }
}
