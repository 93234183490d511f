package fr.edossier.tender.notice;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class NoticeTest {
    private final Searched searched = new Searched();
    private final String word = searched.word();

    private Market published(Map<String, ?> more) {
        return searched.published(more);
    }

    private Response search(Map<String, ?> parameters) {
        Response page = given().queryParam("q", word).queryParams(parameters).get("/v1/notices");
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page;
    }

    private List<String> found(Map<String, ?> parameters) {
        return search(parameters).jsonPath().getList("items.id");
    }

    @Test
    void anybodyFindsWhatIsPublishedAndNoDraft() {
        Market market = published(Map.of());
        Market draft = new Market();
        Map<String, Object> content = new HashMap<>(draft.content("ADAPTED"));
        content.put("object", Api.text(word));
        draft.drafted(content);
        Response page = search(Map.of());
        assertThat(page.jsonPath().<Map<String, Object>>getList("items"))
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .containsEntry("id", market.consultation())
                        .containsEntry("state", "OPEN")
                        .containsEntry("category", "SERVICES")
                        .containsEntry("department", market.people.department)
                        .containsEntry("deadline", market.deadline.toString())
                        .containsEntry("cpv", "90911000"));
        assertThat(page.asString()).doesNotContain("150000").doesNotContain(market.people.officer1);
        assertThat(given().get("/v1/consultations/{id}", market.consultation()).statusCode())
                .isEqualTo(200);
        assertThat(given().get("/v1/lots/{id}", market.lot()).statusCode()).isEqualTo(200);
        assertThat(given().get("/v1/lots/{id}/requirements", market.lot()).statusCode())
                .isEqualTo(200);
        assertThat(given().get("/v1/consultations/{id}", draft.consultation()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nettoyer", "NETTOYAGES lycee", "nettoyge", "netoyage"})
    void formsAccentsAndTypingErrorsAreForgiven(String asked) {
        Market market = published(Map.of());
        assertThat(given().queryParam("q", asked + " " + word)
                        .get("/v1/notices")
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(market.consultation()));
    }

    @ParameterizedTest
    @CsvSource({
        "cpv, 90911000, 90912000",
        "cpv, 9091, 9092",
        "cpv, 45, 46",
        "category, SERVICES, WORKS",
        "place, 38, 73",
        "placeDepartment, 38, 73",
        "nuts, FRK, FRL",
        "nuts, FRK24, FRK25",
        "procedure, ADAPTED, OPEN",
        "reservation, SHELTERED, NONE",
        "state, OPEN, CLOSED",
        "state, OPEN, ABANDONED",
        "environmental, true, "
    })
    void eachFilterKeepsWhatItNames(String filter, String kept, String left) {
        Market market = published(Map.of(
                "additionalCpv", List.of("45112500"),
                "place", Map.of("code", "38", "codeType", "DEPARTMENT", "name", "Isère", "nuts", "FRK24"),
                "reservation", "SHELTERED"));
        assertThat(found(Map.of(filter, kept))).containsExactly(market.consultation());
        assertThat(given().queryParam(filter, kept)
                        .queryParam("department", market.people.department)
                        .get("/v1/notices")
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(market.consultation()));
        if (left != null) {
            assertThat(found(Map.of(filter, left))).isEmpty();
        }
        assertThat(found(Map.of("social", "true"))).isEmpty();
    }

    @Test
    void socialClauseIsFoundToo() {
        Market market = new Market();
        searched.drafted(market, Map.of())
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .withRequirement(Map.of(
                        "handwritten",
                        Map.of(
                                "nature",
                                "CLAUSE",
                                "theme",
                                "SOCIAL",
                                "title",
                                Api.text("Insertion"),
                                "text",
                                Api.text("Insertion")),
                        "required",
                        false))
                .publish();
        assertThat(found(Map.of("social", "true"))).containsExactly(market.consultation());
    }

    @Test
    void windowOfDeadlinesHasItsEnds() {
        Market market = published(Map.of());
        assertThat(found(Map.of("deadlineFrom", market.deadline.toString(), "deadlineTo", market.deadline.toString())))
                .hasSize(1);
        assertThat(found(Map.of("deadlineFrom", market.deadline.plusMillis(1).toString())))
                .isEmpty();
        assertThat(found(Map.of("deadlineTo", market.deadline.minusMillis(1).toString())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01T00:00:00Z",
                "-000001-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "9999-12-31T23:59:59-01:00",
                "1970-01-01T00:59:59+01:00",
                "2026-12-01"
            })
    void timesNoCalendarHasAreRefused(String time) {
        assertThat(given().queryParam("deadlineFrom", time).get("/v1/notices").<String>path("code"))
                .isEqualTo("INVALID_PARAMETER");
        Market market = new Market();
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("deadline", time);
        assertThat(Api.as(market.people.agentToken())
                        .body(content)
                        .post("/v1/consultations")
                        .<String>path("code"))
                .isEqualTo("INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u001f", "\ufffe", "\uffff"})
    void charactersNoFeedCanHoldAreRefused(String character) {
        Market market = new Market();
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("title", Api.text("a" + character));
        assertThat(Api.as(market.people.agentToken())
                        .body(content)
                        .post("/v1/consultations")
                        .<String>path("code"))
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void theClockAloneCloses() {
        Market market = published(Map.of());
        assertThat(SuiteClock.at(market.deadline.minusSeconds(5), () -> found(Map.of("state", "OPEN"))))
                .hasSize(1);
        assertThat(SuiteClock.at(market.deadline.plusMillis(1), () -> found(Map.of("state", "OPEN"))))
                .isEmpty();
        assertThat(SuiteClock.at(market.deadline.plusMillis(1), () -> found(Map.of("state", "CLOSED"))))
                .hasSize(1);
        assertThat(SuiteClock.at(market.deadline.minusSeconds(5), this::stateShown))
                .isEqualTo("OPEN");
        assertThat(SuiteClock.at(market.deadline.plusMillis(1), this::stateShown))
                .isEqualTo("CLOSED");
    }

    /** Without asking for one. */
    private String stateShown() {
        return search(Map.of()).path("items[0].state");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=5",
                "q=nothing-has-this-word",
                "state=CLOSED",
                "state=OPEN&q=nothing-has-this-word",
                "cpv=90"
            })
    void serverTimeIsThatOfTheStatesWhateverIsAskedAndFound(String asked) {
        Market market = published(Map.of());
        Instant past = market.deadline.plusSeconds(60);
        Response page = SuiteClock.at(past, () -> given().get("/v1/notices?" + asked));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Instant.parse(page.header("Server-Time"))).isBetween(past, past.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline", "publication", "relevance"})
    void pagesShowEachOnceInEachOrder(String sort) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Instant deadline = Instant.parse("2031-01-01T00:00:00Z").plusSeconds(i * 7919 % 5);
            made.add(published(Map.of("deadline", deadline.toString())).consultation());
        }
        List<String> walked = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(Map.of("sort", sort, "limit", 2));
        String cursor;
        do {
            Response page = search(asked);
            walked.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next");
            asked.put("cursor", String.valueOf(cursor));
        } while (cursor != null);
        assertThat(walked).containsExactlyInAnyOrderElementsOf(made).isEqualTo(found(Map.of("sort", sort)));
        List<String> keys = search(Map.of("sort", sort))
                .jsonPath()
                .getList("items." + (sort.equals("deadline") ? "deadline" : "publishedAt"));
        if (sort.equals("deadline")) {
            assertThat(keys).isSorted();
        }
        if (sort.equals("publication")) {
            assertThat(keys.stream().map(Instant::parse)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void extensionAndAbandonmentReachTheSearch() {
        Market market = published(Map.of());
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put(
                "reference",
                as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .<String>path("reference"));
        content.put("object", Api.text("Nettoyage des lycées " + word));
        Instant later = market.deadline.plusSeconds(60);
        content.put("deadline", later.toString());
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("content", content, "reason", Api.text("Délai")))
                .post("/v1/consultations/{id}/amendments", market.consultation())
                .then()
                .statusCode(200);
        assertThat(search(Map.of()).<String>path("items[0].deadline")).isEqualTo(later.toString());
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Sans suite")))
                .post("/v1/consultations/{id}/abandonment", market.consultation())
                .then()
                .statusCode(200);
        assertThat(search(Map.of("state", "ABANDONED")).<String>path("items[0].state"))
                .isEqualTo("ABANDONED");
    }

    @Test
    void unchangedPageIsNotSentTwice() {
        Market market = published(Map.of());
        Response first = search(Map.of());
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(given().header("If-None-Match", first.header("ETag"))
                        .queryParam("q", word)
                        .get("/v1/notices")
                        .statusCode())
                .isEqualTo(304);
        published(Map.of());
        Response changed = given().header("If-None-Match", first.header("ETag"))
                .queryParam("q", word)
                .get("/v1/notices");
        assertThat(changed.jsonPath().getList("items.id")).hasSize(2).contains(market.consultation());
    }

    @Test
    void searchIsAnAtomFeedToo() throws Exception {
        Market market = published(Map.of());
        published(Map.of());
        Response feed = given().accept("application/atom+xml")
                .queryParam("q", word)
                .queryParam("sort", "publication")
                .queryParam("limit", 1)
                .get("/v1/notices");
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.contentType()).startsWith("application/atom+xml");
        SyndFeed read = new SyndFeedInput().build(new StringReader(feed.asString()));
        assertThat(read.getTitle()).isEqualTo("Consultations publiées");
        assertThat(read.getEntries()).hasSize(1);
        assertThat(read.getEntries().get(0).getUri()).startsWith("urn:uuid:");
        String next = read.getLinks().stream()
                .filter(link -> link.getRel().equals("next"))
                .findFirst()
                .orElseThrow()
                .getHref();
        SyndFeed second = new SyndFeedInput()
                .build(new StringReader(given().urlEncodingEnabled(false)
                        .accept("application/atom+xml")
                        .get(next)
                        .asString()));
        assertThat(second.getEntries().get(0).getUri()).isEqualTo("urn:uuid:" + market.consultation());
        assertThat(second.getEntries().get(0).getDescription().getValue()).contains("ouverte");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cpv=9         | cpv          | WRONG_TYPE
        cpv=909110001 | cpv          | WRONG_TYPE
        nuts=DE       | nuts         | WRONG_TYPE
        place=38-     | place        | WRONG_TYPE
        placeDepartment=380 | placeDepartment | WRONG_TYPE
        deadlineFrom=2026-12-01 | deadlineFrom | WRONG_TYPE
        state=DRAFT   | state        | UNKNOWN_CODE
        social=false  | social       | UNKNOWN_CODE
        sort=title    | sort         | UNKNOWN_CODE
        social=yes    | social       | UNKNOWN_CODE
        sort=relevance| sort         | RELEVANCE_WITHOUT_QUERY
        limit=101     | limit        | LIMIT_OUT_OF_RANGE
        cursor=abc    | cursor       | UNKNOWN_CURSOR
        """)
    void parameterOutsideItsListIsNamed(String query, String parameter, String code) {
        Response refused = given().get("/v1/notices?" + query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].parameter")).isEqualTo(parameter);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"le la des", "' & | ! ( ) :* <-> \\", "\"a\" or 1=1 --", "日本語"})
    void whateverIsAskedIsAnswered(String asked) {
        assertThat(given().queryParam("q", asked).get("/v1/notices").statusCode())
                .isEqualTo(200);
        assertThat(given().queryParam("department", asked).get("/v1/notices").statusCode())
                .isEqualTo(200);
    }

    @Test
    void overlongQueryIsRefused() {
        PlatformProblems.INVALID_PARAMETER
                .at(
                        "parameter",
                        "q",
                        "QUERY_TOO_LONG",
                        "La recherche est limitée à 400 caractères.",
                        "The search is limited to 400 characters.")
                .require(language -> given().header("Accept-Language", language)
                        .queryParam("q", "a".repeat(401))
                        .get("/v1/notices"));
    }
}
