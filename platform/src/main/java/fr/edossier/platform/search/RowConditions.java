package fr.edossier.platform.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on a row {@code s}. Its column {@code words}, a {@code tsvector}, has the words of its text and the values
 * of filters as {@code name=CODE}.
 *
 * @param values of the parameters
 * @param indexed whether an index answers any condition
 */
public record RowConditions(String sql, Map<String, Object> values, boolean indexed) {
    private static final String TERMS = "terms";
    private static final String INDEXED = "s.words @@ cast(:terms as tsquery)";
    /** Same condition, written so that the planner tests each row instead of reading the index. */
    private static final String ROW_BY_ROW = "ts_match_vq(s.words, cast(:terms as tsquery))";

    /** Returns the same conditions for a scan along the index of an order. */
    RowConditions along() {
        return new RowConditions(sql.replace(INDEXED, ROW_BY_ROW), values, indexed);
    }

    /** Returns a filter's term of the index of words. */
    public static String term(String name, String value) {
        return "'" + name + "=" + value.replace("'", "''").replace("\\", "\\\\") + "'";
    }

    /** Collects conditions. */
    public static final class Builder {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final List<String> terms = new ArrayList<>();
        private boolean indexed;

        /** Adds a condition in SQL. */
        public Builder where(String condition) {
            conditions.add(condition);
            return this;
        }

        public Builder value(String name, Object value) {
            values.put(name, value);
            return this;
        }

        /**
         * Adds a bound of a column that has an index.
         *
         * @param operator such as {@code >=}
         */
        public Builder bound(String column, String operator, String parameter, Object value) {
            indexed = true;
            return where("s." + column + " " + operator + " :" + parameter).value(parameter, value);
        }

        /** Adds a term, or a query of several, that the words must match; none where it is null. */
        public Builder words(@Nullable String term) {
            if (term != null) {
                terms.add(term);
            }
            return this;
        }

        public RowConditions build() {
            if (!terms.isEmpty()) {
                conditions.add(INDEXED);
                values.put(TERMS, String.join(" & ", terms));
            }
            return new RowConditions(
                    conditions.isEmpty() ? "true" : String.join(" and ", conditions),
                    values,
                    indexed || !terms.isEmpty());
        }
    }
}
