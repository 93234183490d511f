package fr.edossier.criteria.search;

import static fr.edossier.criteria.item.Catalogue.as;
import static fr.edossier.criteria.item.Catalogue.clause;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.published;
import static fr.edossier.criteria.item.Catalogue.submitted;
import static fr.edossier.criteria.item.Catalogue.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.criteria.feed.NeighbourFacts;
import fr.edossier.testing.Json;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class ItemSearchTest {
    @Inject
    DataSource database;

    /** Makes a word that no other test uses and that neither the stemmer nor the correction of words changes. */
    private static String newWord() {
        return ThreadLocalRandom.current()
                .ints(14, 0, 10)
                .mapToObj(i -> "bcdfghjkmp".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static Map<String, Object> saying(String words) {
        Map<String, Object> content = clause();
        content.put("text", text("Le titulaire assure " + words + ".", "The contractor sees to it."));
        return content;
    }

    private static List<String> found(RequestSpecification reader, Map<String, ?> parameters) {
        Response page = reader.queryParams(parameters).queryParam("limit", 100).get("/v1/items");
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return Json.items(page).stream().map(item -> item.get("id").toString()).toList();
    }

    private static List<String> found(DemoUser reader, Map<String, ?> parameters) {
        return found(as(reader), parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "le nettoyage des locaux, nettoyer",
        "nettoyer les locaux, nettoyage",
        "l'énergie des bâtiments, energie batiment",
        "l'energie des batiments, ÉNERGIES bâtiments",
        "la biodiversité, biodiversitée",
        "le tri des déchets, dechet",
        "les heures d'insertion, insertoin heure",
        "le réemploi du mobilier, réemlpoi mobiliers"
    })
    void formsAccentsAndTypingErrorsAreForgiven(String written, String asked) {
        String word = newWord();
        String id = published(saying(written + " " + word));
        String other = published(saying(word));
        assertThat(found(DemoUser.SOPHIE, Map.of("q", asked + " " + word)))
                .contains(id)
                .doesNotContain(other);
    }

    @Test
    void theBeginningOfACodeFindsIt() {
        Map<String, Object> content = clause();
        String code = content.get("code").toString();
        String id = published(content);
        for (String asked : List.of(code, code.toLowerCase(), code.substring(0, code.length() - 2))) {
            assertThat(found(DemoUser.SOPHIE, Map.of("q", asked))).as(asked).contains(id);
        }
        assertThat(found(DemoUser.SOPHIE, Map.of("q", code + " " + newWord()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"le la des", "à", "' & | ! ( ) :* <-> \\", "xq", "%", "\"a\" or 1=1 --", "日本語", "a\tb\u0000c"})
    void whateverIsAskedIsAnswered(String asked) {
        assertThat(as(DemoUser.SOPHIE).queryParam("q", asked).get("/v1/items").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTitleWeighsMoreThanAText() {
        String word = newWord();
        Map<String, Object> titled = clause();
        titled.put("title", text(word, "Title"));
        String inTitle = published(titled);
        String inText = published(saying(word));
        assertThat(found(DemoUser.SOPHIE, Map.of("q", word))).containsExactly(inTitle, inText);
        assertThat(found(DemoUser.SOPHIE, Map.of("q", word, "sort", "createdAt")))
                .containsExactly(inText, inTitle);
    }

    @Test
    void aChangedDraftIsFoundByItsNewWordsOnly() {
        String before = newWord();
        String after = newWord();
        String id = drafted(DemoUser.ALICE, saying(before));
        as(DemoUser.ALICE)
                .header("If-Match", "\"0\"")
                .body(saying(after))
                .put("/v1/items/" + id)
                .then()
                .statusCode(200);
        assertThat(found(DemoUser.ALICE, Map.of("q", after))).containsExactly(id);
        as(DemoUser.ALICE)
                .header("If-Match", "\"1\"")
                .delete("/v1/items/" + id)
                .then()
                .statusCode(204);
        assertThat(found(DemoUser.ALICE, Map.of("q", after))).isEmpty();
    }

    @Test
    void eachSeesWhatIsTheirs() {
        String word = newWord();
        Map<String, Object> forBuyers = saying(word);
        forBuyers.put("visibility", "BUYERS_ONLY");
        String open = published(saying(word));
        String closed = published(forBuyers);
        String draft = drafted(DemoUser.ALICE, saying(word));
        String inReview = submitted(DemoUser.ALICE, saying(word));
        Map<String, String> asked = Map.of("q", word);
        assertThat(found(given(), asked)).containsExactly(open);
        assertThat(found(DemoUser.SOPHIE, asked)).containsExactly(open);
        assertThat(found(DemoUser.BRUNO, asked)).containsExactlyInAnyOrder(open, closed);
        assertThat(found(DemoUser.LEO, asked)).containsExactlyInAnyOrder(open, closed, inReview);
        for (DemoUser all : List.of(DemoUser.ALICE, DemoUser.COLIN, DemoUser.AUDREY)) {
            assertThat(found(all, asked)).as(all.name()).containsExactlyInAnyOrder(open, closed, draft, inReview);
        }
        assertThat(found(DemoUser.SOPHIE, Map.of("q", word, "visibility", "BUYERS_ONLY")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nature,CLAUSE,CRITERION",
        "theme,SOCIAL,ENVIRONMENT",
        "subTheme,INCLUSION,EQUALITY",
        "level,BASE,AMBITIOUS",
        "marketFamily,CLEANING,ROADS",
        "status,PUBLISHED,WITHDRAWN",
        "visibility,PUBLIC,BUYERS_ONLY",
        "confidentiality,PUBLIC_AFTER_AWARD,BUYER_ONLY",
        "askedOf,ALL,LARGE_ONLY",
        "sourceLevel,LOCAL_AUTHORITY,EUROPEAN",
        "used,false,true",
        "cpv,45112500,45122500"
    })
    void eachFilterKeepsWhatItNames(String filter, String kept, String left) {
        String word = newWord();
        Map<String, Object> content = saying(word);
        content.put("marketFamilies", List.of("CLEANING"));
        content.put("cpv", List.of("4511*", "90910000"));
        String id = published(content);
        assertThat(found(DemoUser.ALICE, Map.of("q", word, filter, kept))).containsExactly(id);
        assertThat(found(DemoUser.ALICE, Map.of("q", word, filter, left))).isEmpty();
        assertThat(found(DemoUser.ALICE, Map.of(filter, kept))).contains(id);
        assertThat(found(DemoUser.ALICE, Map.of(filter, left))).doesNotContain(id);
    }

    @Test
    void anItemForEveryPurchaseAndFamilyIsFoundUnderEach() {
        String word = newWord();
        String id = published(saying(word));
        assertThat(found(DemoUser.SOPHIE, Map.of("q", word, "cpv", "45112500", "marketFamily", "ROADS")))
                .containsExactly(id);
    }

    @Test
    void whatIsUsedMoreComesFirst() throws SQLException {
        String word = newWord();
        Map<String, Object> much = saying(word);
        Map<String, Object> little = saying(word);
        String mostUsed = published(much);
        use(much, 7);
        use(little, 3);
        String lessUsed = published(little);
        String unused = published(saying(word));
        assertThat(found(DemoUser.SOPHIE, Map.of("q", word, "sort", "use")))
                .containsExactly(mostUsed, lessUsed, unused);
        assertThat(found(DemoUser.SOPHIE, Map.of("q", word, "used", "true")))
                .containsExactlyInAnyOrder(mostUsed, lessUsed);
    }

    @Test
    void orderByAchievementNeedsAMeanOfThree() {
        String word = newWord();
        Map<String, Object> kept = saying(word);
        Map<String, Object> missed = saying(word);
        Map<String, Object> tooFew = saying(word);
        String keptId = published(kept);
        String missedId = published(missed);
        String tooFewId = published(tooFew);
        tell(kept, 1, 100, 110, 90);
        tell(missed, 2, 50, 60, 40);
        tell(tooFew, 0, 200, 200);
        assertThat(found(DemoUser.ALICE, Map.of("q", word, "sort", "achievement")))
                .containsExactly(keptId, missedId, tooFewId);
        for (RequestSpecification stranger : List.of(given(), as(DemoUser.SOPHIE))) {
            assertThat(stranger.queryParam("sort", "achievement")
                            .get("/v1/items")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(found(DemoUser.SOPHIE, Map.of("q", word, "sort", "contracts")))
                .containsExactly(missedId, keptId, tooFewId);
    }

    /** Records a published consultation, a number of contracts, and the amount achieved of a hundred planned. */
    private static void tell(Map<String, Object> content, int contracts, int... achieved) {
        String code = content.get("code").toString();
        NeighbourFacts.poll(NeighbourFacts.published(
                UUID.randomUUID(), "ACHATS", NeighbourFacts.use(UUID.randomUUID(), code, 1, "CLAUSE")));
        for (int i = 0; i < contracts; i++) {
            NeighbourFacts.poll(NeighbourFacts.signed(
                    "10", "2026-11-03T09:00:00Z", null, List.of(NeighbourFacts.item(code, 1, "CLAUSE", "SOCIAL"))));
        }
        for (int figure : achieved) {
            NeighbourFacts.poll(NeighbourFacts.shared(NeighbourFacts.achievement(code, 1, 100, figure, true)));
        }
    }

    private void use(Map<String, Object> content, int consultations) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement use = connection.prepareStatement("insert into item_usage"
                        + " (code, consultations, contracts, value, last_used_at) values (?, ?, 0, 0, now())")) {
            use.setString(1, content.get("code").toString());
            use.setInt(2, consultations);
            use.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "code", "use", "contracts", "relevance"})
    void pagesShowEachItemOnceInEachOrder(String sort) throws SQLException {
        String word = newWord();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> content = saying((word + " ").repeat(1 + i % 2));
            made.add(published(content));
            use(content, i / 2);
        }
        List<String> inOnePage = found(DemoUser.SOPHIE, Map.of("q", word, "sort", sort));
        List<String> byPages = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification reader =
                    as(DemoUser.SOPHIE).queryParam("q", word).queryParam("sort", sort);
            Response page = (cursor == null ? reader : reader.queryParam("cursor", cursor))
                    .queryParam("limit", 2)
                    .get("/v1/items");
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            byPages.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(byPages).isEqualTo(inOnePage).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void aCursorServesTheQueryItWasMadeFor() {
        String word = newWord();
        IntStream.range(0, 2).forEach(i -> published(saying(word)));
        String cursor = as(DemoUser.SOPHIE)
                .queryParams(Map.of("q", word, "limit", 1))
                .get("/v1/items")
                .path("next");
        assertThat(as(DemoUser.SOPHIE)
                        .queryParams(Map.of("q", word, "limit", 1, "cursor", cursor))
                        .get("/v1/items")
                        .statusCode())
                .isEqualTo(200);
        assertThat(as(DemoUser.SOPHIE)
                        .queryParams(Map.of("q", word, "theme", "SOCIAL", "cursor", cursor))
                        .get("/v1/items")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnchangedPageIsNotSentTwice() {
        String word = newWord();
        published(saying(word));
        Response first = given().queryParam("q", word).get("/v1/items");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        Response again = given().header("If-None-Match", first.header("ETag"))
                .queryParam("q", word)
                .get("/v1/items");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        published(saying(word));
        Response changed = given().header("If-None-Match", first.header("ETag"))
                .queryParam("q", word)
                .get("/v1/items");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.jsonPath().getList("items")).hasSize(2);
        Response withToken = given().auth()
                .oauth2(Tokens.of(DemoUser.ALICE).sign())
                .queryParam("q", word)
                .get("/v1/items");
        assertThat(withToken.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(withToken.headers().getValues("Vary")).contains("Authorization");
    }

    @Test
    void beginningsOfACpvCodeCoverIt() {
        assertThat(Conditions.cpvTags("45112500"))
                .containsExactly("*", "45112500", "45*", "451*", "4511*", "45112*", "451125*", "4511250*");
    }
}
