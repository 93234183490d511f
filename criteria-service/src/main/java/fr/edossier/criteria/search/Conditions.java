package fr.edossier.criteria.search;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
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
 */
record Conditions(String sql, Map<String, Object> values, boolean terms) {
    private static final String INDEXED = "s.words @@ cast(:terms as tsquery)";
    /** The same question, put so that the planner asks each row and not the index. */
    private static final String ROW_BY_ROW = "ts_match_vq(s.words, cast(:terms as tsquery))";

    private static final String ONCE_PUBLISHED = "s.status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')";

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
        if (!terms.isEmpty()) {
            conditions.add(INDEXED);
            values.put("terms", String.join(" & ", terms));
        }
        conditions.add(known(caller, values));
        return new Conditions(String.join(" and ", conditions), values, !terms.isEmpty());
    }

    /** For a scan in an order that has an index, where so much is found that it soon fills a page. */
    String rowByRow() {
        return sql.replace(INDEXED, ROW_BY_ROW);
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

    private static String known(Caller caller, Map<String, Object> values) {
        if (caller.has(Role.CATALOGUE_CURATOR) || caller.has(Role.AUDITOR)) {
            return "true";
        }
        boolean buyer = !caller.roles().isEmpty() && !caller.has(Role.SUPPLIER);
        List<String> either = new ArrayList<>();
        either.add(buyer ? ONCE_PUBLISHED : "(" + ONCE_PUBLISHED + " and s.visibility = 'PUBLIC')");
        if (caller.department() != null) {
            either.add("s.department = :department");
            values.put("department", caller.department());
        }
        if (caller.has(Role.LEGAL_OFFICER)) {
            either.add("s.status = 'IN_REVIEW'");
        }
        return either.stream().collect(Collectors.joining(" or ", "(", ")"));
    }
}
