package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Catalogue.as;
import static fr.edossier.criteria.item.Catalogue.clause;
import static fr.edossier.criteria.item.Catalogue.criterion;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.freeForm;
import static fr.edossier.criteria.item.Catalogue.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.Json;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class ItemListTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static Response list(DemoUser reader, String query) {
        return as(reader).get("/v1/items" + query);
    }

    /** Reads all pages by their links and returns the items shown. */
    private static List<Map<String, Object>> all(DemoUser reader, String query) {
        List<Map<String, Object>> found = new ArrayList<>();
        Response page = list(reader, query);
        while (true) {
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            found.addAll(Json.items(page));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(!Json.of(page).hasNonNull("next"));
            if (link == null) {
                return found;
            }
            Matcher next = NEXT.matcher(link);
            assertThat(next.find()).as(link).isTrue();
            page = as(reader).urlEncodingEnabled(false).get(next.group(1));
        }
    }

    private static List<Object> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.get("id")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "code"})
    void pagesShowEachItemOnceAndInOrder(String sort) {
        List<String> made =
                IntStream.range(0, 7).mapToObj(i -> published(freeForm())).toList();
        List<Map<String, Object>> inOnePage = all(DemoUser.SOPHIE, "?limit=100&sort=" + sort);
        List<Map<String, Object>> byPages = all(DemoUser.SOPHIE, "?limit=3&sort=" + sort);
        assertThat(byPages).isEqualTo(inOnePage);
        assertThat(ids(byPages)).doesNotHaveDuplicates().containsAll(made);
        Comparator<Map<String, Object>> order = sort.equals("code")
                ? Comparator.comparing(item -> item.get("code").toString())
                : Comparator.<Map<String, Object>, Instant>comparing(
                                item -> Instant.parse(item.get("createdAt").toString()))
                        .reversed();
        assertThat(byPages).isSortedAccordingTo(order);
    }

    @Test
    void theNewestComesFirstAndASummaryIsShort() {
        Map<String, Object> content = clause();
        String id = published(content);
        Map<String, Object> first = list(DemoUser.SOPHIE, "?limit=1").jsonPath().getMap("items[0]");
        assertThat(first.remove("createdAt")).isNotNull();
        assertThat(first)
                .isEqualTo(Map.of(
                        "id",
                        id,
                        "code",
                        content.get("code"),
                        "number",
                        1,
                        "status",
                        "PUBLISHED",
                        "nature",
                        "CLAUSE",
                        "theme",
                        "SOCIAL",
                        "title",
                        content.get("title"),
                        "askedOf",
                        "ALL"));
    }

    @Test
    void draftsAreListedForThoseWhoMayReadThemOnly() {
        String draft = drafted(DemoUser.ALICE, criterion());
        for (DemoUser reader : List.of(DemoUser.ALICE, DemoUser.EVE, DemoUser.COLIN, DemoUser.AUDREY)) {
            assertThat(ids(all(reader, "?limit=100"))).as(reader.name()).contains(draft);
        }
        for (DemoUser stranger : List.of(DemoUser.BRUNO, DemoUser.LEO, DemoUser.SOPHIE)) {
            assertThat(ids(all(stranger, "?limit=100"))).as(stranger.name()).doesNotContain(draft);
            assertThat(ids(all(stranger, "?limit=100&status=DRAFT"))).doesNotContain(draft);
        }
    }

    @Test
    void filtersKeepWhatTheyName() {
        String criterion = published(criterion());
        String clause = published(clause());
        String draft = drafted(DemoUser.ALICE, freeForm());
        assertThat(ids(all(DemoUser.ALICE, "?limit=100&nature=CLAUSE")))
                .contains(clause)
                .doesNotContain(criterion, draft);
        assertThat(ids(all(DemoUser.ALICE, "?limit=2&theme=ENVIRONMENT")))
                .contains(criterion)
                .doesNotContain(clause, draft);
        assertThat(ids(all(DemoUser.ALICE, "?limit=100&status=DRAFT&theme=GOVERNANCE&nature=FREE_FORM")))
                .contains(draft)
                .doesNotContain(clause, criterion);
        assertThat(all(DemoUser.ALICE, "?status=PUBLISHED")).isNotEmpty().allSatisfy(item -> assertThat(item)
                .containsEntry("status", "PUBLISHED"));
    }

    @Test
    void nothingToShowIsAnEmptyList() {
        Response response =
                given().auth().oauth2(Tokens.agent("A-NEW-DEPARTMENT").sign()).get("/v1/items?status=DRAFT");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo("{\"items\":[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nature=clause     | nature | UNKNOWN_CODE       | Valeurs admises : CLAUSE, CRITERION, FREE_FORM.
        theme=ECONOMY     | theme  | UNKNOWN_CODE       | Valeurs admises : ENVIRONMENT, SOCIAL, GOVERNANCE, ORGANISATION.
        status=ARCHIVED   | status | UNKNOWN_CODE       | Valeurs admises : DRAFT, IN_REVIEW, PUBLISHED, SUPERSEDED, WITHDRAWN.
        sort=title        | sort   | UNKNOWN_CODE       | Valeurs admises : createdAt, code, use, contracts, achievement, relevance.
        used=yes          | used   | UNKNOWN_CODE       | Valeurs admises : true, false.
        cpv=4511*         | cpv    | NOT_A_CPV_CODE     | Un code CPV comporte huit chiffres.
        cpv=451125001     | cpv    | NOT_A_CPV_CODE     | Un code CPV comporte huit chiffres.
        sort=relevance    | sort   | RELEVANCE_WITHOUT_QUERY | Pour trier par pertinence, saisissez des mots à chercher.
        limit=101         | limit  | LIMIT_OUT_OF_RANGE | Un entier de 1 à 100.
        limit=0           | limit  | LIMIT_OUT_OF_RANGE | Un entier de 1 à 100.
        limit=ten         | limit  | LIMIT_OUT_OF_RANGE | Un entier de 1 à 100.
        cursor=abc        | cursor | UNKNOWN_CURSOR     | Ce curseur n'est pas celui de cette liste.
        cursor=NDpjb2Rl   | cursor | UNKNOWN_CURSOR     | Ce curseur n'est pas celui de cette liste.
        """)
    void aParameterOutsideItsListIsNamed(String query, String parameter, String code, String detail) {
        ExpectedProblem.of(400, "INVALID_PARAMETER")
                .fr("Paramètre invalide", "Corrigez chaque paramètre indiqué.")
                .at("parameter", parameter, code, detail)
                .require(list(DemoUser.ALICE, "?" + query));
    }

    @Test
    void aQueryHasItsLength() {
        assertThat(list(DemoUser.ALICE, "?q=" + "a".repeat(400)).statusCode()).isEqualTo(200);
        ExpectedProblem.of(400, "INVALID_PARAMETER")
                .fr("Paramètre invalide", "Corrigez chaque paramètre indiqué.")
                .at("parameter", "q", "QUERY_TOO_LONG", "Saisissez au plus 400 caractères.")
                .require(list(DemoUser.ALICE, "?q=" + "a".repeat(401)));
    }

    /** Cursors that are well-formed and belong to this list, but hold impossible values. */
    @ParameterizedTest
    @CsvSource({
        "code,a\0b,1",
        "createdAt,+1000000-01-01T00:00:00Z,00000000-0000-0000-0000-000000000000",
        "use,many,00000000-0000-0000-0000-000000000000"
    })
    void anImpossibleCursorIsRefused(String sort, String first, String second) {
        String plain = Stream.of(sort, first, second)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        ExpectedProblem.of(400, "INVALID_PARAMETER")
                .fr("Paramètre invalide", "Corrigez chaque paramètre indiqué.")
                .at("parameter", "cursor", "UNKNOWN_CURSOR", "Ce curseur n'est pas celui de cette liste.")
                .require(list(DemoUser.ALICE, "?sort=" + sort + "&cursor=" + cursor));
    }

    @Test
    void aCursorServesTheOrderItWasMadeFor() {
        IntStream.range(0, 2).forEach(i -> published(clause()));
        String cursor = list(DemoUser.SOPHIE, "?limit=1&sort=code").path("next");
        assertThat(list(DemoUser.SOPHIE, "?limit=1&sort=code&cursor=" + cursor).statusCode())
                .isEqualTo(200);
        assertThat(list(DemoUser.SOPHIE, "?limit=1&sort=createdAt&cursor=" + cursor)
                        .statusCode())
                .isEqualTo(400);
    }
}
