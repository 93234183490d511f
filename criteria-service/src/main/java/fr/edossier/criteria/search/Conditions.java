package fr.edossier.criteria.search;

import fr.edossier.criteria.access.ItemAccess;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.search.RowConditions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions on rows of {@code item_search}, including whether the caller may see the item. */
final class Conditions {
    private Conditions() {}

    static RowConditions of(Caller caller, ItemQuery query, @Nullable String words) {
        return of(caller, query, words, scalars(query), null);
    }

    /** Builds the conditions of the query without the filter of the facet. */
    static RowConditions without(Facet facet, Caller caller, ItemQuery query, @Nullable String words) {
        Map<String, String> scalars = scalars(query);
        scalars.remove(facet.name());
        return of(caller, query, words, scalars, facet);
    }

    private static RowConditions of(
            Caller caller,
            ItemQuery query,
            @Nullable String words,
            Map<String, String> scalars,
            @Nullable Facet without) {
        RowConditions.Builder row = new RowConditions.Builder();
        scalars.forEach((name, code) -> row.words(RowConditions.term(name, code)));
        if (query.status() == null && without != Facet.status) {
            row.where("s.status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')");
        }
        Boolean used = query.used();
        if (used != null && without != Facet.used) {
            row.words(RowConditions.term("used", used.toString()));
        }
        row.words(words);
        if (query.marketFamily() != null && without != Facet.marketFamily) {
            row.words(anyOf("marketFamily", List.of("*", query.marketFamily().name())));
        }
        if (query.cpv() != null) {
            row.words(anyOf("cpv", cpvTags(query.cpv())));
        }
        ItemAccess access = ItemAccess.of(caller);
        row.where(access.condition("s"));
        access.values().forEach(row::value);
        return row.build();
    }

    /** Lists the tags that cover a CPV code: the code, each of its prefixes, and the tag of items without a code. */
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
        put(scalars, "subTheme", query.subTheme());
        put(scalars, "level", query.level());
        put(scalars, "status", query.status());
        put(scalars, "visibility", query.visibility());
        put(scalars, "confidentiality", query.confidentiality());
        put(scalars, "askedOf", query.askedOf());
        put(scalars, "sourceLevel", query.sourceLevel());
        return scalars;
    }

    private static void put(Map<String, String> scalars, String name, @Nullable Enum<?> value) {
        if (value != null) {
            scalars.put(name, value.name());
        }
    }

    private static String anyOf(String name, List<String> values) {
        return values.stream()
                .map(value -> RowConditions.term(name, value))
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
