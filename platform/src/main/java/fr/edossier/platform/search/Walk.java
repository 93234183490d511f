package fr.edossier.platform.search;

import java.util.Map;

/**
 * The order of a page, which an index of the table has.
 *
 * @param column the first of the order, such as {@code deadline}
 * @param after what holds behind the cursor, such as {@code " and (s.deadline, s.id) > (…)"}; empty for the first page
 * @param orderBy such as {@code " order by s.deadline, s.id"}
 * @param values of the parameters of {@code after}
 */
public record Walk(String column, String after, String orderBy, Map<String, Object> values) {
    /** From the beginning. */
    public static Walk from(String column, String orderBy) {
        return new Walk(column, "", orderBy, Map.of());
    }
}
