package fr.edossier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random searches as agents make them: over HTTP with a token, and with the statements that the service sends. */
final class ItemSearch {
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

    private ItemSearch() {}

    static Scenario of(Target target) {
        List<Search> mix = mix();
        return Scenario.search(
                "Authenticated searches: words rare and common, typing errors, filters, every order",
                target.overHttp(worker -> {
                    SplittableRandom random = new SplittableRandom(worker);
                    return connection -> PageWalk.next(
                            connection,
                            "/v1/items?" + mix.get(random.nextInt(mix.size())).queryString(),
                            null);
                }),
                target.overJdbc(worker -> {
                    SplittableRandom random = new SplittableRandom(worker);
                    return connection -> ItemPages.search(connection, mix.get(random.nextInt(mix.size())));
                }));
    }

    /** Returns every word with every filter, in alternating orders, and the filters alone. */
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
}
