package fr.edossier.criteria.search;

import fr.edossier.criteria.content.ItemContent;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.search.Walk;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Orders of a list of items, spelt like the values of the {@code sort} parameter. */
@Schema(
        description = "createdAt: newest first. code: by code. use: most used first. contracts: most signed contracts "
                + "first. achievement: highest mean of achieved over planned first, items without a mean last. "
                + "relevance: best match of q first, among at most 500 items; only with q, and the default with q.")
enum ItemOrder {
    createdAt("s.created_at", "s.item_id", "<", "timestamptz", "uuid"),
    code("s.code", "s.number", ">", "text", "int"),
    use("s.use_count", "s.item_id", "<", "int", "uuid"),
    contracts("s.contract_count", "s.item_id", "<", "int", "uuid"),
    achievement("s.achieved", "s.item_id", "<", "int", "uuid"),
    relevance("s.rank", "s.item_id", "<", "float4", "uuid");

    static final int KEY_LENGTH = 2;
    private static final String ROW = "s.";

    private final String first;
    private final String second;
    private final String beyond;
    private final String firstType;
    private final String secondType;

    ItemOrder(String first, String second, String beyond, String firstType, String secondType) {
        this.first = first;
        this.second = second;
        this.beyond = beyond;
        this.firstType = firstType;
        this.secondType = secondType;
    }

    /** @param after values of the cursor; empty for the first page */
    Walk walk(Map<String, Object> after) {
        return new Walk(
                first.substring(ROW.length()),
                second.substring(ROW.length()),
                after.isEmpty() ? "" : " and " + after(),
                orderBy(),
                after);
    }

    String keys() {
        return first + " as first_key, " + second + " as second_key";
    }

    String after() {
        return "(%s, %s) %s (cast(:first as %s), cast(:second as %s))"
                .formatted(first, second, beyond, firstType, secondType);
    }

    String orderBy(String firstColumn, String secondColumn) {
        String direction = beyond.equals("<") ? " desc" : "";
        return " order by " + firstColumn + direction + ", " + secondColumn + direction;
    }

    String orderBy() {
        return orderBy(first, second);
    }

    Object firstOf(PageRequest request) {
        return Objects.requireNonNull(
                switch (this) {
                    case createdAt -> request.afterInstant(0);
                    case code -> request.after(0, ItemOrder::code);
                    case use, contracts, achievement -> request.after(0, Integer::valueOf);
                    case relevance -> request.after(0, ItemOrder::rank);
                });
    }

    Object secondOf(PageRequest request) {
        return Objects.requireNonNull(this == code ? request.after(1, Integer::valueOf) : request.afterId(1));
    }

    private static String code(String text) {
        if (!text.matches(ItemContent.CODE)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Float rank(String text) {
        Float rank = Float.valueOf(text);
        if (!Float.isFinite(rank)) {
            throw new IllegalArgumentException(text);
        }
        return rank;
    }
}
