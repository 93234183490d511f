package fr.edossier.tender.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fr.edossier.tender.Market;
import fr.edossier.tender.Prices;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deadlines as calendars and in feeds. */
@QuarkusTest
@SuiteTest
class NoticeCalendarTest {
    private final Searched searched = new Searched();

    private Market withALotThatClosesBefore() {
        Market market = new Market();
        Map<String, Object> first = new HashMap<>(market.lotContent(100));
        first.put("price", Prices.lifeCycle("weight", 100));
        first.put("deadline", closes(market).toString());
        Map<String, Object> second = new HashMap<>(first);
        second.remove("deadline");
        second.put("number", 2);
        return searched.drafted(market, Map.of())
                .withLot(first)
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .withLot(second)
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
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
        assertThat(Market.at(last.deadline.plusSeconds(1), () -> events(found("text/calendar", small))))
                .isEmpty();
        assertThat(Market.at(
                        last.deadline.plusSeconds(1),
                        () -> events(found(
                                "text/calendar",
                                Map.of(
                                        "deadlineFrom",
                                        last.deadline.minus(1, ChronoUnit.DAYS).toString())))))
                .hasSize(3);
    }

    @Test
    void feedIsOfWhatIsNewWhateverItIsAbout() {
        Market first = searched.published(Map.of("title", Market.text(searched.word() + " " + searched.word())));
        Market second = searched.published(Map.of());
        String feed = found("application/atom+xml", Map.of()).asString();
        assertThat(feed.indexOf(second.consultation())).isBetween(0, feed.indexOf(first.consultation()));
    }
}
