package fr.edossier.criteria.search;

import static fr.edossier.criteria.item.Catalogue.as;
import static fr.edossier.criteria.item.Catalogue.clause;
import static fr.edossier.criteria.item.Catalogue.criterion;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.published;
import static fr.edossier.criteria.item.Catalogue.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.testing.Json;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class ItemFacetTest {
    private static final Map<String, List<String>> VALUES = Map.of(
            "nature", List.of("CLAUSE", "CRITERION", "FREE_FORM"),
            "theme", List.of("ENVIRONMENT", "SOCIAL"),
            "subTheme", List.of("CLIMATE", "INCLUSION"),
            "level", List.of("BASE", "AMBITIOUS"),
            "marketFamily", List.of("CLEANING", "ROADS", "IT"),
            "status", List.of("DRAFT", "PUBLISHED", "WITHDRAWN"),
            "sourceLevel", List.of("LOCAL_AUTHORITY", "NATIONAL"),
            "confidentiality", List.of("PUBLIC_AFTER_AWARD", "BUYER_ONLY"),
            "askedOf", List.of("ALL", "LARGE_ONLY"),
            "used", List.of("true", "false"));

    private static String newWord() {
        return ThreadLocalRandom.current()
                .ints(14, 0, 10)
                .mapToObj(i -> "bcdfghjkmp".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** Makes twelve items, some of them drafts, that differ in the values of the filters. */
    private static String made(Random random) {
        String word = newWord();
        for (int i = 0; i < 12; i++) {
            Map<String, Object> content = random.nextBoolean() ? clause() : criterion();
            content.put("text", text("Le titulaire " + word + ".", "The contractor."));
            content.put("level", random.nextBoolean() ? "BASE" : "AMBITIOUS");
            content.put("sourceLevel", random.nextBoolean() ? "LOCAL_AUTHORITY" : "NATIONAL");
            content.put("confidentiality", random.nextBoolean() ? "PUBLIC_AFTER_AWARD" : "BUYER_ONLY");
            content.put(
                    "marketFamilies",
                    List.of(List.of(), List.of("CLEANING"), List.of("CLEANING", "ROADS"))
                            .get(random.nextInt(3)));
            if (random.nextInt(3) == 0) {
                drafted(DemoUser.ALICE, content);
            } else {
                published(content);
            }
        }
        return word;
    }

    private static Response facets(Map<String, String> parameters) {
        Response response = as(DemoUser.ALICE).queryParams(parameters).get("/v1/item-facets");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    private static int listed(Map<String, String> parameters) {
        return Json.items(as(DemoUser.ALICE)
                        .queryParams(parameters)
                        .queryParam("limit", 100)
                        .get("/v1/items"))
                .size();
    }

    @Test
    void eachCountIsWhatTheListShowsWithTheFilter() {
        Random random = new Random(20261124);
        String word = made(random);
        for (int round = 0; round < 8; round++) {
            Map<String, String> asked = new HashMap<>(Map.of("q", word));
            VALUES.forEach((filter, values) -> {
                if (random.nextInt(5) == 0) {
                    asked.put(filter, values.get(random.nextInt(values.size())));
                }
            });
            JsonNode found = Json.of(facets(asked));
            assertThat(found.path("exact").asBoolean()).isTrue();
            VALUES.forEach((filter, values) -> {
                JsonNode counts = found.path(filter);
                for (String value : values) {
                    Map<String, String> filtered = new HashMap<>(asked);
                    filtered.put(filter, value);
                    int counted = 0;
                    for (JsonNode count : counts) {
                        counted += count.path("value").asText().equals(value)
                                ? count.path("count").asInt()
                                : 0;
                    }
                    assertThat(counted).as("%s=%s of %s", filter, value, asked).isEqualTo(listed(filtered));
                }
            });
        }
    }

    @Test
    void anItemOfNoFamilyCountsForEach() {
        String word = newWord();
        Map<String, Object> content = clause();
        content.put("keywords", List.of(word));
        published(content);
        assertThat(facets(Map.of("q", word)).jsonPath().getList("marketFamily")).hasSize(MarketFamily.values().length);
    }

    @Test
    void nobodyCountsWhatTheyMayNotSee() {
        String word = newWord();
        Map<String, Object> content = clause();
        content.put("keywords", List.of(word));
        drafted(DemoUser.ALICE, content);
        for (Response response : List.of(
                given().queryParam("q", word).get("/v1/item-facets"),
                as(DemoUser.BRUNO).queryParam("q", word).get("/v1/item-facets"))) {
            assertThat(response.jsonPath().getList("nature")).isEmpty();
            assertThat(response.jsonPath().getList("status")).isEmpty();
        }
        assertThat(facets(Map.of("q", word)).jsonPath().getList("status"))
                .isEqualTo(List.of(Map.of("value", "DRAFT", "count", 1)));
    }

    @Test
    void nothingToLookForCountsNothing() {
        Response response = facets(Map.of("q", "le la"));
        assertThat(response.jsonPath().getList("nature")).isEmpty();
        assertThat(response.<Boolean>path("exact")).isTrue();
    }

    @Test
    void withoutWordsTheWholeCatalogueIsCounted() {
        published(clause());
        assertThat(facets(Map.of()).jsonPath().getList("nature.value")).contains("CLAUSE");
        assertThat(facets(Map.of("nature", "CLAUSE", "marketFamily", "ROADS", "cpv", "45112500"))
                        .jsonPath()
                        .getList("theme.value"))
                .contains("SOCIAL");
    }

    @Test
    void badParametersAreThoseOfTheList() {
        assertThat(as(DemoUser.ALICE).get("/v1/item-facets?nature=clause").statusCode())
                .isEqualTo(400);
    }
}
