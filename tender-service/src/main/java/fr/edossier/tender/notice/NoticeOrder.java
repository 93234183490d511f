package fr.edossier.tender.notice;

import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.search.Walk;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sort orders of a search, named as in the {@code sort} parameter. */
@Schema(
        description = "deadline: earliest first. publication: newest first. relevance: best match of q first, among at "
                + "most 500 consultations; only with q, and the default with q.")
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

    /** @param after values of the cursor; empty for the first page */
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
