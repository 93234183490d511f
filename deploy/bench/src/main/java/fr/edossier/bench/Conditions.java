package fr.edossier.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows {@code s} must fulfil, put as platform.search of the services puts it.
 *
 * @param values one for each mark, that of the terms last
 * @param terms whether there is something the index of words can answer
 * @param columns whether the row's columns answer all of it without its words
 * @param bounds those of the conditions that bound a column by which rows can be ordered
 */
record Conditions(String sql, List<Object> values, boolean terms, boolean columns, List<Bound> bounds) {
    /** One end of what a column may be. */
    record Bound(String column, String sql, Object value) {}

    private static final String INDEXED = "s.words @@ cast(? as tsquery)";
    private static final String ROW_BY_ROW = "ts_match_vq(s.words, cast(? as tsquery))";

    /** The same for a walk along the index of an order. */
    Conditions along() {
        return new Conditions(
                sql.replace(INDEXED, columns ? "true" : ROW_BY_ROW),
                terms && columns ? values.subList(0, values.size() - 1) : values,
                terms,
                columns,
                bounds);
    }

    /** @param same whether the bounds of that column are asked for, or those of all others */
    String boundsOf(String column, boolean same) {
        List<String> of = bounds.stream()
                .filter(bound -> bound.column().equals(column) == same)
                .map(Bound::sql)
                .toList();
        return of.isEmpty() ? "true" : String.join(" and ", of);
    }

    List<Object> valuesOf(String column, boolean same) {
        return bounds.stream()
                .filter(bound -> bound.column().equals(column) == same)
                .map(Bound::value)
                .toList();
    }

    /** Collects conditions. */
    static final class Builder {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final List<String> terms = new ArrayList<>();
        private final List<Bound> bounds = new ArrayList<>();
        private boolean columns = true;

        /** A condition on columns only. */
        Builder where(String condition, Object... marked) {
            conditions.add(condition);
            values.addAll(List.of(marked));
            return this;
        }

        /** @param end such as {@code " >= ?"} */
        Builder bound(String column, String end, Object value) {
            String sql = "s." + column + end;
            bounds.add(new Bound(column, sql, value));
            return where(sql, value);
        }

        /** A column that equals a code, which the words have as a term too. */
        Builder column(String column, String name, @Nullable String code) {
            if (code != null) {
                where("s." + column + " = ?", code);
                terms.add(asTerm(name, code));
            }
            return this;
        }

        /** A code that only the words have. */
        Builder term(String name, @Nullable String code) {
            return words(code == null ? null : asTerm(name, code));
        }

        Builder words(@Nullable String words) {
            if (words != null) {
                terms.add(words);
                columns = false;
            }
            return this;
        }

        Conditions build() {
            if (!terms.isEmpty()) {
                where(INDEXED, String.join(" & ", terms));
            }
            String sql = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
            return new Conditions(sql, List.copyOf(values), !terms.isEmpty(), columns, List.copyOf(bounds));
        }

        private static String asTerm(String name, String code) {
            return "'" + name + "=" + code + "'";
        }
    }
}
