package fr.edossier.criteria.search;

import fr.edossier.criteria.item.Sight;
import fr.edossier.platform.caller.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code item_search} must fulfil, never without the question whether the caller may know of it.
 *
 * @param terms whether there is something the index of words can answer
 * @param columns whether the row's columns answer all of it without its words
 */
record Conditions(String sql, Map<String, Object> values, boolean terms, boolean columns) {
    private static final String TERMS = "terms";
    private static final String INDEXED = "s.words @@ cast(:terms as tsquery)";
    /** The same question, put so that the planner asks each row and not the index. */
    private static final String ROW_BY_ROW = "ts_match_vq(s.words, cast(:terms as tsquery))";

    static Conditions of(Caller caller, ItemQuery query, @Nullable String words) {
        return of(caller, query, words, scalars(query), null);
    }

    /** As if the query did not have the facet's filter. */
    static Conditions without(Facet facet, Caller caller, ItemQuery query, @Nullable String words) {
        Map<String, String> scalars = scalars(query);
        scalars.keySet().removeIf(column -> termName(column).equals(facet.name()));
        return of(caller, query, words, scalars, facet);
    }

    private static Conditions of(
            Caller caller,
            ItemQuery query,
            @Nullable String words,
            Map<String, String> scalars,
            @Nullable Facet without) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> terms = new ArrayList<>();
        scalars.forEach((name, value) -> {
            conditions.add("s." + name + " = :" + name);
            values.put(name, value);
            terms.add(term(termName(name), value));
        });
        if (query.status() == null && without != Facet.status) {
            conditions.add("s.status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')");
        }
        if (query.used() != null && without != Facet.used) {
            conditions.add(query.used() ? "s.use_count > 0" : "s.use_count = 0");
            terms.add(term("used", query.used().toString()));
        }
        if (words != null) {
            terms.add(words);
        }
        if (query.marketFamily() != null && without != Facet.marketFamily) {
            terms.add(anyOf("marketFamily", List.of("*", query.marketFamily().name())));
        }
        if (query.cpv() != null) {
            terms.add(anyOf("cpv", cpvTags(query.cpv())));
        }
        boolean tags = terms.stream().anyMatch(term -> term.startsWith("("));
        if (!terms.isEmpty()) {
            conditions.add(INDEXED);
            values.put(TERMS, String.join(" & ", terms));
        }
        Sight sight = Sight.of(caller);
        conditions.add(sight.condition("s"));
        values.putAll(sight.values());
        return new Conditions(String.join(" and ", conditions), values, !terms.isEmpty(), words == null && !tags);
    }

    /** The same for a scan along the index of an order, where so much is found that it soon fills a page. */
    Conditions along() {
        Map<String, Object> needed = new LinkedHashMap<>(values);
        if (columns) {
            needed.remove(TERMS);
        }
        return new Conditions(sql.replace(INDEXED, columns ? "true" : ROW_BY_ROW), needed, terms, columns);
    }

    /** The tags that cover a code: itself, each of its beginnings, and none at all. */
    static List<String> cpvTags(String cpv) {
        return Stream.concat(
                        Stream.of("*", cpv),
                        IntStream.rangeClosed(2, 7).mapToObj(length -> cpv.substring(0, length) + "*"))
                .toList();
    }

    private static Map<String, String> scalars(ItemQuery query) {
        Map<String, String> scalars = new LinkedHashMap<>();
        put(scalars, "nature", query.nature());
        put(scalars, "theme", query.theme());
        put(scalars, "sub_theme", query.subTheme());
        put(scalars, "level", query.level());
        put(scalars, "status", query.status());
        put(scalars, "visibility", query.visibility());
        put(scalars, "confidentiality", query.confidentiality());
        put(scalars, "asked_of", query.askedOf());
        put(scalars, "source_level", query.sourceLevel());
        return scalars;
    }

    private static void put(Map<String, String> scalars, String name, @Nullable Enum<?> value) {
        if (value != null) {
            scalars.put(name, value.name());
        }
    }

    private static String termName(String column) {
        return switch (column) {
            case "sub_theme" -> "subTheme";
            case "asked_of" -> "askedOf";
            case "source_level" -> "sourceLevel";
            default -> column;
        };
    }

    private static String term(String name, String value) {
        return "'" + name + "=" + value + "'";
    }

    private static String anyOf(String name, List<String> values) {
        return values.stream().map(value -> term(name, value)).collect(Collectors.joining(" | ", "(", ")"));
    }
}
