package fr.edossier.platform.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on a row {@code s}. Its column {@code words}, a {@code tsvector}, has the words of its text and the values
 * of filters as {@code name=CODE}.
 *
 * @param values of the parameters
 * @param terms whether any condition can use the index of words
 * @param columns whether the row's columns answer every condition without the words
 * @param bounds conditions that bound a column by which rows can be ordered
 */
public record RowConditions(
        String sql, Map<String, Object> values, boolean terms, boolean columns, List<Bound> bounds) {
    /**
     * A lower or upper bound of a column.
     *
     * @param operator such as {@code >=}
     */
    record Bound(String column, String operator, String parameter) {
        String sql() {
            return "s." + column + " " + operator + " :" + parameter;
        }
    }

    private static final String TERMS = "terms";
    private static final String INDEXED = "s.words @@ cast(:terms as tsquery)";
    /** Same condition, written so that the planner tests each row instead of reading the index. */
    private static final String ROW_BY_ROW = "ts_match_vq(s.words, cast(:terms as tsquery))";

    /**
     * Returns the same conditions for a scan along the index of an order, used where matches are frequent enough to
     * fill a page soon.
     */
    RowConditions along() {
        Map<String, Object> needed = new LinkedHashMap<>(values);
        if (columns) {
            needed.remove(TERMS);
        }
        return new RowConditions(sql.replace(INDEXED, columns ? "true" : ROW_BY_ROW), needed, terms, columns, bounds);
    }

    /** Returns the query for the index of words; only for conditions with terms. */
    String termsAsked() {
        return (String) values.get(TERMS);
    }

    List<Bound> boundsOn(String column) {
        return bounds.stream().filter(bound -> bound.column().equals(column)).toList();
    }

    Map<String, Object> valuesOf(List<Bound> some) {
        return some.stream()
                .map(Bound::parameter)
                .collect(Collectors.toMap(parameter -> parameter, values::get, (same, again) -> same));
    }

    /** Joins the bounds with {@code and}; {@code true} without any. */
    static String sql(List<Bound> bounds) {
        return bounds.isEmpty() ? "true" : bounds.stream().map(Bound::sql).collect(Collectors.joining(" and "));
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
        private final List<Bound> bounds = new ArrayList<>();
        private boolean columns = true;

        /** Adds a condition in SQL that reads columns only. */
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
            Bound bound = new Bound(column, operator, parameter);
            bounds.add(bound);
            return where(bound.sql()).value(parameter, value);
        }

        /** Adds a condition that a column equals a code, which the words have as a term too. */
        public Builder column(String column, String name, String code) {
            values.put(column, code);
            return where("s." + column + " = :" + column).term(RowConditions.term(name, code));
        }

        /** Adds a term that a column answers as well. */
        public Builder term(String term) {
            terms.add(term);
            return this;
        }

        /** Adds a term that only the words answer. */
        public Builder words(@Nullable String term) {
            if (term != null) {
                terms.add(term);
                columns = false;
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
                    !terms.isEmpty(),
                    columns,
                    List.copyOf(bounds));
        }
    }
}
