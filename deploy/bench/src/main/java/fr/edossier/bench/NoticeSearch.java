package fr.edossier.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random searches as suppliers make them: over HTTP with a token, and with the statements that the service sends. */
final class NoticeSearch {
    private static final List<String> WORDS = List.of(
            "travaux",
            "marché",
            "lycée",
            "rénovation énergétique",
            "nettoyage locaux",
            "netoyage vitrerie",
            "maintenence chauffage",
            "denrées alimentaires Grenoble",
            "désamiantage",
            "vélotypie",
            "hydrogène",
            "ascenceurs",
            "hydrogène tondeuses",
            "assurance Aurillac",
            "formation demandeurs emploi",
            "insertion handicap",
            "carbone biosourcés",
            "Belbabert",
            "opération Valsouric",
            "ACHATS-000012");
    private static final List<String> ORDERS = List.of("relevance", "deadline", "publication");

    private NoticeSearch() {}

    static Scenario of(Target target) {
        List<Search> mix = mix(Instant.now());
        return Scenario.search(
                "Authenticated searches of consultations: words rare and common, typing errors, filters, every order",
                target.overHttp(worker -> {
                    SplittableRandom random = new SplittableRandom(worker);
                    return connection -> PageWalk.next(
                            connection,
                            "/v1/notices?" + mix.get(random.nextInt(mix.size())).queryString(),
                            null);
                }),
                target.overJdbc(worker -> {
                    SplittableRandom random = new SplittableRandom(worker);
                    return connection -> NoticePages.search(connection, mix.get(random.nextInt(mix.size())));
                }));
    }

    /**
     * Returns every word with every filter, in alternating orders, and the filters alone in each order that needs no
     * words.
     */
    static List<Search> mix(Instant now) {
        List<Search> mix = new ArrayList<>();
        List<Map<String, String>> filters = filters(now.truncatedTo(ChronoUnit.SECONDS));
        for (String words : WORDS) {
            for (Map<String, String> filter : filters) {
                mix.add(new Search(words, new TreeMap<>(filter), ORDERS.get(mix.size() % ORDERS.size())));
            }
        }
        for (Map<String, String> filter : filters) {
            mix.add(new Search(null, new TreeMap<>(filter), "deadline"));
            mix.add(new Search(null, new TreeMap<>(filter), "publication"));
        }
        return List.copyOf(mix);
    }

    private static List<Map<String, String>> filters(Instant now) {
        return List.of(
                Map.of(),
                Map.of("state", "OPEN"),
                Map.of("cpv", "45"),
                Map.of("category", "WORKS"),
                Map.of("department", "LYCEES", "state", "CLOSED"),
                window(now, now.plus(14, ChronoUnit.DAYS)),
                window(now.minus(90, ChronoUnit.DAYS), now.minus(30, ChronoUnit.DAYS)),
                Map.of("state", "ABANDONED"),
                Map.of("cpv", "79530", "category", "SERVICES"),
                Map.of("environmental", "true", "state", "OPEN"),
                Map.of("nuts", "FRK2", "procedure", "OPEN"));
    }

    private static Map<String, String> window(Instant from, Instant to) {
        return Map.of("deadlineFrom", from.toString(), "deadlineTo", to.toString());
    }
}
