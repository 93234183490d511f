package fr.edossier.tender.consultation;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Market;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class ConsultationListTest {
    private static final ExpectedProblem LIMIT = PlatformProblems.INVALID_PARAMETER.at(
            "parameter", "limit", "LIMIT_OUT_OF_RANGE", "Un entier de 1 à 100.", "An integer from 1 to 100.");
    private static final ExpectedProblem CURSOR = PlatformProblems.INVALID_PARAMETER.at(
            "parameter",
            "cursor",
            "UNKNOWN_CURSOR",
            "Ce curseur n'est pas celui de cette liste.",
            "This cursor is not one of this list.");

    @Test
    void pagesGoOnFromTheCursorWithoutGapOrRepeat() {
        Market market = new Market();
        // older ones, so that a page follows the last one looked at
        market.drafted().drafted();
        List<String> drafted = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(number -> market.drafted().consultation())
                .toList());
        Collections.reverse(drafted);

        List<String> seen = new ArrayList<>();
        Response page = as(market.people.agentToken()).queryParam("limit", 2).get("/v1/consultations");
        while (!seen.containsAll(drafted)) {
            assertThat(page.statusCode()).isEqualTo(200);
            List<String> ids = page.jsonPath().getList("items.id");
            assertThat(ids).hasSize(2);
            seen.addAll(ids);
            String next = page.path("next");
            assertThat(page.header("Link")).contains("cursor=" + next).contains("rel=\"next\"");
            page = as(market.people.agentToken())
                    .queryParam("limit", 2)
                    .queryParam("cursor", next)
                    .get("/v1/consultations");
        }
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(drafted);
    }

    private static List<String> found(Market market, String name, String value) {
        return as(market.people.agentToken())
                .queryParam("department", market.people.department)
                .queryParam(name, value)
                .get("/v1/consultations")
                .path("items.id");
    }

    @Test
    void eachFilterKeepsWhatItNames() {
        Market market = new Market();
        String draft = market.drafted("OPEN").consultation();
        String published = market.published().consultation();
        String reference = as(market.people.agentToken())
                .get("/v1/consultations/{id}", published)
                .path("reference");
        assertThat(found(market, "status", "DRAFT")).containsExactly(draft);
        assertThat(found(market, "status", "PUBLISHED")).containsExactly(published);
        assertThat(found(market, "status", "CLOSED")).isEmpty();
        assertThat(found(market, "procedure", "OPEN")).containsExactly(draft);
        assertThat(found(market, "reference", reference.substring(0, 9))).containsExactly(published);
        assertThat(found(market, "reference", reference + "0")).isEmpty();
        assertThat(SuiteClock.at(market.deadline.minusSeconds(5), () -> found(market, "status", "PUBLISHED")))
                .containsExactly(published);
        assertThat(SuiteClock.at(market.deadline.plusMillis(1), () -> found(market, "status", "CLOSED")))
                .containsExactly(published);
        assertThat(as(new Market().people.agentToken())
                        .queryParam("department", market.people.department)
                        .queryParam("status", "DRAFT")
                        .get("/v1/consultations")
                        .<List<String>>path("items.id"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"status, GONE, UNKNOWN_CODE", "procedure, FAST, UNKNOWN_CODE", "reference, R%, WRONG_TYPE"})
    void filterOutsideItsListIsNamed(String name, String value, String code) {
        Response refused =
                as(new Market().people.agentToken()).queryParam(name, value).get("/v1/consultations");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].parameter")).isEqualTo(name);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo(code);
    }

    @Test
    void cursorIsOneOfItsQuery() {
        Market market = new Market();
        market.drafted().drafted();
        String next = as(market.people.agentToken())
                .queryParam("department", market.people.department)
                .queryParam("limit", 1)
                .get("/v1/consultations")
                .path("next");
        CURSOR.require(language -> as(market.people.agentToken(), language)
                .queryParam("status", "DRAFT")
                .queryParam("cursor", next)
                .get("/v1/consultations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many"})
    void aPageHasOneToAHundredRows(String limit) {
        String token = new Market().people.agentToken();
        LIMIT.require(language -> as(token, language).queryParam("limit", limit).get("/v1/consultations"));
    }

    @Test
    void aCursorIsNotMadeUp() {
        String token = new Market().people.agentToken();
        CURSOR.require(language ->
                as(token, language).queryParam("cursor", "bm90LW91cnM").get("/v1/consultations"));
        String farAway = "+999999999-12-31T23:59:59Z";
        String plain = "9:createdAt" + farAway.length() + ":" + farAway + "36:" + UUID.randomUUID();
        String cursor = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        CURSOR.require(
                language -> as(token, language).queryParam("cursor", cursor).get("/v1/consultations"));
    }
}
