package fr.edossier.tender.notice;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fr.edossier.tender.Api;
import fr.edossier.tender.Lots;
import fr.edossier.tender.Market;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines as calendars and in feeds. */
@QuarkusTest
@SuiteTest
class NoticeCalendarTest {
    @Inject
    NoticeService notices;

    private final Searched searched = new Searched();

    private Market withALotThatClosesBefore() {
        Market market = new Market();
        Lots.add(searched.drafted(market, Map.of()), 1, closes(market));
        return Lots.add(market, 2, null).publish();
    }

    private static Instant closes(Market market) {
        return market.deadline.minus(2, ChronoUnit.DAYS);
    }

    private Response found(String type, Map<String, ?> parameters) {
        return given().accept(type)
                .queryParam("q", searched.word())
                .queryParams(parameters)
                .get("/v1/notices");
    }

    private static List<VEvent> events(Response calendar) {
        return Biweekly.parse(calendar.asString()).first().getEvents();
    }

    private static List<String> ids(List<VEvent> events) {
        return events.stream().map(event -> event.getUid().getValue()).toList();
    }

    @Test
    void deadlinesOfASearchAreACalendar() {
        Market market = searched.published(Map.of());
        Response calendar = found("text/calendar", Map.of());
        assertThat(calendar.contentType()).startsWith("text/calendar");
        assertThat(events(calendar)).singleElement().satisfies(event -> {
            assertThat(event.getUid().getValue()).isEqualTo(market.consultation() + "@deadline");
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(market.deadline);
            assertThat(event.getSummary().getValue()).contains("date limite");
        });
    }

    @Test
    void datesOfAConsultationAreACalendarWithItsTag() {
        Market market = searched.published(
                Map.of("questionsUntil", Instant.now().plusSeconds(86_400).toString()));
        Response calendar = given().accept("text/calendar")
                .header("Accept-Language", "en")
                .get("/v1/consultations/{id}/calendar", market.consultation());
        List<VEvent> own = events(calendar);
        assertThat(ids(own)).containsExactly(market.consultation() + "@questions", market.consultation() + "@deadline");
        assertThat(own.get(0).getSummary().getValue()).contains("end of questions");
        assertThat(given().accept("text/calendar")
                        .header("Accept-Language", "en")
                        .header("If-None-Match", calendar.header("ETag"))
                        .get("/v1/consultations/{id}/calendar", market.consultation())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void lotsThatCloseBeforeAreInEveryOneOfThem() {
        Market market = withALotThatClosesBefore();
        String lot = market.consultation() + "@lot-1";
        String all = market.consultation() + "@deadline";
        List<VEvent> found = events(found("text/calendar", Map.of()));
        assertThat(ids(found)).containsExactlyInAnyOrder(all, lot);
        assertThat(found)
                .filteredOn(event -> event.getUid().getValue().equals(lot))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(closes(market));
                    assertThat(event.getSummary().getValue()).contains("lot 1");
                });
        assertThat(ids(events(given().get("/v1/consultations/{id}/calendar", market.consultation()))))
                .containsExactlyInAnyOrder(all, lot);
        Response page = found("application/json", Map.of());
        assertThat(page.<List<Map<String, Object>>>path("items[0].lotDeadlines"))
                .isEqualTo(
                        List.of(Map.of("number", 1, "deadline", closes(market).toString())));
        assertThat(Instant.parse(page.header("Server-Time"))).isBefore(closes(market));
        assertThat(found("application/atom+xml", Map.of()).asString()).contains("lot 1 :");
    }

    @Test
    void calendarHasNoPagesAndGoesOnFromNow() {
        List<Market> markets = IntStream.range(0, 3)
                .mapToObj(number -> searched.published(Map.of()))
                .toList();
        Map<String, ?> small = Map.of("limit", 1);
        assertThat(events(found("text/calendar", small))).hasSize(3);
        Market last = markets.get(2);
        assertThat(SuiteClock.at(last.deadline.plusSeconds(1), () -> events(found("text/calendar", small))))
                .isEmpty();
        assertThat(SuiteClock.at(
                        last.deadline.plusSeconds(1),
                        () -> events(found(
                                "text/calendar",
                                Map.of(
                                        "deadlineFrom",
                                        last.deadline.minus(1, ChronoUnit.DAYS).toString())))))
                .hasSize(3);
    }

    @Test
    void calendarIsReadPageByPageUpToItsEnd() {
        List<String> all = IntStream.range(0, 5)
                .mapToObj(number -> searched.published(Map.of()).consultation())
                .toList();
        NoticeQuery query = new NoticeParameters(
                        searched.word(), null, null, null, null, null, null, null, null, null, null, null, null, null)
                .query();
        assertThat(notices.calendar(query, 2, 100).page().items())
                .extracting(NoticeView::id)
                .extracting(UUID::toString)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(notices.calendar(query, 2, 3).page().items()).hasSize(3);
    }

    @Test
    void whatIsOverBeforeItsTimeIsOff() {
        Market market = searched.published(Map.of());
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("outcome", "ABANDONED", "code", "OTHER", "reason", Api.text("Sans suite")))
                .post("/v1/lots/{lot}/ending", market.lot())
                .then()
                .statusCode(200);
        assertThat(events(found("text/calendar", Map.of())))
                .singleElement()
                .satisfies(event -> assertThat(event.getStatus().isCancelled()).isTrue());
        assertThat(events(given().get("/v1/consultations/{id}/calendar", market.consultation())))
                .singleElement()
                .satisfies(event -> assertThat(event.getStatus().isCancelled()).isTrue());
    }

    /** A slip of the pen in a year must not hide everybody's notices. */
    @Test
    void yearsFarAwayAreShownToo() {
        Market market = new Market();
        searched.drafted(market, Map.of("deadline", "2926-12-02T16:00:00Z"));
        Lots.add(market, 1, Instant.parse("2926-12-01T16:00:00.5Z")).publish();
        assertThat(found("application/json", Map.of()).<String>path("items[0].lotDeadlines[0].deadline"))
                .isEqualTo("2926-12-01T16:00:00.500Z");
    }

    @ParameterizedTest
    @CsvSource({"feed, application/atom+xml", "calendar, text/calendar"})
    void followedByAnAddressAlone(String path, String type) {
        Market market = searched.published(Map.of());
        Response followed =
                given().accept("*/*").queryParam("q", searched.word()).get("/v1/notices/" + path);
        assertThat(followed.contentType()).startsWith(type);
        assertThat(followed.asString()).contains(market.consultation());
        assertThat(given().queryParam("q", searched.word())
                        .header("If-None-Match", followed.header("ETag"))
                        .get("/v1/notices/" + path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().queryParam("cpv", "9").get("/v1/notices/" + path).<String>path("code"))
                .isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void feedIsOfWhatIsNewWhateverItIsAbout() {
        Market first = searched.published(Map.of("title", Api.text(searched.word() + " " + searched.word())));
        Market second = searched.published(Map.of());
        String feed = found("application/atom+xml", Map.of()).asString();
        assertThat(feed.indexOf(second.consultation())).isBetween(0, feed.indexOf(first.consultation()));
    }
}
