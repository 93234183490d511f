package fr.edossier.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One search.
 *
 * @param q words
 * @param filters codes by the name of their parameter
 */
record Search(@Nullable String q, Map<String, String> filters, String sort) {
    static final Search ALL = new Search(null, Map.of(), "createdAt");

    private static final List<String> WORDS = List.of(
            "titulaire",
            "marché",
            "déchets",
            "insertion",
            "mot1234",
            "mot42",
            "biodéchets cantine",
            "véhicule électrique",
            "formation sécurité",
            "nettoyge locaux",
            "titulaire acheteur pénalité",
            "carbone",
            "papier recyclé",
            "handicap",
            "offre",
            "énergie bâtiment");
    private static final List<Map<String, String>> FILTERS = List.of(
            Map.of(),
            Map.of("nature", "CLAUSE"),
            Map.of("nature", "FREE_FORM", "theme", "GOVERNANCE"),
            Map.of("theme", "SOCIAL", "level", "AMBITIOUS"),
            Map.of("subTheme", "WATER"),
            Map.of("theme", "ENVIRONMENT"));

    private static final List<String> ORDERS =
            List.of("relevance", "relevance", "createdAt", "code", "use", "achievement");

    /** Every word with every filter, each in an order of its own; and the filters alone. */
    static List<Search> mix() {
        List<Search> mix = new ArrayList<>();
        for (String words : WORDS) {
            for (Map<String, String> filters : FILTERS) {
                mix.add(new Search(words, new TreeMap<>(filters), ORDERS.get(mix.size() * 7 / 6 % ORDERS.size())));
            }
        }
        for (Map<String, String> filters : FILTERS) {
            mix.add(new Search(null, new TreeMap<>(filters), "code"));
        }
        return List.copyOf(mix);
    }

    String queryString() {
        StringBuilder query = new StringBuilder("limit=20&sort=" + sort);
        if (q != null) {
            query.append("&q=").append(URLEncoder.encode(q, StandardCharsets.UTF_8));
        }
        filters.forEach(
                (name, code) -> query.append('&').append(name).append('=').append(code));
        return query.toString();
    }
}
