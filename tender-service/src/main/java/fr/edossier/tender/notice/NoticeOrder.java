package fr.edossier.tender.notice;

import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.search.Walk;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The orders that a search can be asked in, spelt as the {@code sort} parameter is. */
@Schema(
        description =
                "deadline: the next one first. publication: newest first. relevance: where q is found best first, among at "
                        + "most 500 consultations; only with q, and what is meant where q is given without sort.")
enum NoticeOrder {
    deadline("deadline", ">", "timestamptz"),
    publication("published_at", "<", "timestamptz"),
    relevance("rank", "<", "float4");

    static final int KEY_LENGTH = 2;

    private final String column;
    private final String direction;
    private final String after;

    NoticeOrder(String column, String beyond, String type) {
        this.column = column;
        this.direction = beyond.equals("<") ? " desc" : "";
        this.after = " and (" + key() + ", s.consultation_id) " + beyond + " (cast(:first as " + type
                + "), cast(:second as uuid))";
    }

    String column() {
        return column;
    }

    String key() {
        return "s." + column;
    }

    String after() {
        return after;
    }

    String orderBy() {
        return orderBy(key());
    }

    String orderBy(String first) {
        return " order by " + first + direction + ", s.consultation_id" + direction;
    }

    /** @param after values of the cursor; none for the first page */
    Walk walk(Map<String, Object> after) {
        return new Walk(column, "consultation_id", after.isEmpty() ? "" : after(), orderBy(), after);
    }

    Object firstOf(PageRequest request) {
        return Objects.requireNonNull(
                this == relevance ? request.after(0, NoticeOrder::rank) : request.afterInstant(0));
    }

    private static Float rank(String text) {
        Float rank = Float.valueOf(text);
        if (!Float.isFinite(rank)) {
            throw new IllegalArgumentException(text);
        }
        return rank;
    }
}
