package fr.edossier.tender.notice;

import fr.edossier.tender.codelist.PurchaseCategory;
import fr.edossier.tender.codelist.Reservation;
import fr.edossier.tender.content.Procedure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of a search for published consultations; a null member sets none.
 *
 * @param cpv a code or its first digits, two or more
 * @param nuts a code or its first characters
 */
record NoticeQuery(
        @Nullable String q,
        @Nullable NoticeState state,
        @Nullable String cpv,
        @Nullable PurchaseCategory category,
        @Nullable String department,
        @Nullable String place,
        @Nullable String placeDepartment,
        @Nullable String nuts,
        @Nullable Procedure procedure,
        @Nullable Reservation reservation,
        @Nullable Instant deadlineFrom,
        @Nullable Instant deadlineTo,
        @Nullable Boolean environmental,
        @Nullable Boolean social) {
    static final int LONGEST = 400;
    private static final NoticeQuery ANY =
            new NoticeQuery(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Whether there is no condition. */
    boolean isAny() {
        return equals(ANY);
    }

    /** Copy of the query for deadlines from then on. */
    NoticeQuery from(Instant deadline) {
        return new NoticeQuery(
                q,
                state,
                cpv,
                category,
                department,
                place,
                placeDepartment,
                nuts,
                procedure,
                reservation,
                deadline,
                deadlineTo,
                environmental,
                social);
    }

    /** The name of an order, with a hash of this query, so that a cursor of another query is refused. */
    String nameOf(NoticeOrder order) {
        return isAny()
                ? order.name()
                : order.name() + "." + UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }
}
