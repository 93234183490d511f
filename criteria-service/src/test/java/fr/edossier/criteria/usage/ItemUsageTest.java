package fr.edossier.criteria.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.criteria.feed.NeighbourFacts;
import fr.edossier.criteria.feed.NeighbourStub;
import fr.edossier.criteria.item.Catalogue;
import fr.edossier.platform.fact.FeedEvent;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
@WithTestResource(value = NeighbourStub.class, scope = TestResourceScope.GLOBAL)
class ItemUsageTest {
    private static final String SIGNED_AT = "2026-11-03T09:00:00Z";

    @Inject
    DataSource database;

    private String code = "";
    private final UUID lot1 = UUID.randomUUID();
    private final UUID lot2 = UUID.randomUUID();
    private final UUID lot3 = UUID.randomUUID();

    @BeforeEach
    void anItemOfItsOwn() {
        Map<String, Object> item = Catalogue.criterion();
        Catalogue.published(item);
        code = (String) item.get("code");
    }

    private static Response read(DemoUser reader, String code, String language) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(reader).sign())
                .header("Accept-Language", language)
                .get("/v1/item-usage/{code}", code);
    }

    private JsonPath figures() {
        Response response = read(DemoUser.BRUNO, code, "fr");
        response.then().statusCode(200);
        return response.jsonPath();
    }

    private List<FeedEvent> story() {
        UUID first = UUID.randomUUID();
        return List.of(
                NeighbourFacts.published(
                        first,
                        "ACHATS",
                        NeighbourFacts.use(lot1, code, 1, "CRITERION"),
                        NeighbourFacts.use(lot2, code, 2, "CRITERION"),
                        NeighbourFacts.use(lot2, "OTHER-001", 1, "CLAUSE")),
                NeighbourFacts.published(UUID.randomUUID(), "LYCEES", NeighbourFacts.use(lot3, code, 1, "CRITERION")),
                NeighbourFacts.published(
                        UUID.randomUUID(), "ACHATS", NeighbourFacts.use(UUID.randomUUID(), code, 1, "CRITERION")),
                NeighbourFacts.awarded(lot1, code, 1, 3, 163, 3),
                NeighbourFacts.awarded(lot2, code, 2, 2, 0, 1),
                NeighbourFacts.awarded(lot3, code, 1, 4, 40, 2),
                NeighbourFacts.signed(
                        "1000.50",
                        SIGNED_AT,
                        "90911000",
                        List.of(
                                NeighbourFacts.item(code, 1, "CRITERION", "ENVIRONMENT"),
                                NeighbourFacts.item(code, 2, "CRITERION", "ENVIRONMENT"))),
                NeighbourFacts.signedOfOld("2000", SIGNED_AT, code),
                NeighbourFacts.shared(
                        NeighbourFacts.achievement(code, 1, 100, 90, true),
                        NeighbourFacts.achievement(code, 2, 100, 50, false)),
                NeighbourFacts.shared(
                        NeighbourFacts.achievement(code, 1, 200, 250, true),
                        NeighbourFacts.achievement(code, 1, null, 7, null)));
    }

    private void requireTheStory() {
        JsonPath read = figures();
        assertThat(read.getString("code")).isEqualTo(code);
        assertThat(read.<String, Object>getMap("total"))
                .isEqualTo(Map.of(
                        "timesUsed",
                        4,
                        "consultations",
                        3,
                        "departments",
                        List.of(
                                Map.of("department", "ACHATS", "consultations", 2),
                                Map.of("department", "LYCEES", "consultations", 1)),
                        "contracts",
                        2,
                        "value",
                        Map.of("amount", 3000.50f, "currency", "EUR"),
                        "markDeviation",
                        Map.of("count", 3, "hundredths", 68),
                        "sameMarks",
                        Map.of("count", 3, "hundredths", 33),
                        "evidenceReceived",
                        Map.of("count", 3, "hundredths", 67),
                        "achievedOverPlanned",
                        Map.of("count", 3, "hundredths", 88)));
        assertThat(read.getList("versions.number")).containsExactly(1, 2);
        assertThat(read.getList("versions.figures.timesUsed")).containsExactly(3, 1);
        assertThat(read.getList("versions.figures.consultations")).containsExactly(3, 1);
        assertThat(read.getList("versions.figures.contracts")).containsExactly(1, 1);
        assertThat(read.<String, Object>getMap("versions[0].figures.markDeviation"))
                .isEqualTo(Map.of("count", 2));
        assertThat(read.<String, Object>getMap("versions[1].figures.achievedOverPlanned"))
                .isEqualTo(Map.of("count", 1));
    }

    @Test
    void figuresAreOfAllVersionsAndOfEach() {
        NeighbourFacts.poll(story().toArray(FeedEvent[]::new));
        requireTheStory();
    }

    @Test
    void repeatsAndDisorderChangeNothing() {
        List<FeedEvent> story = new ArrayList<>(story());
        Collections.shuffle(story, new Random(7));
        story.forEach(NeighbourFacts::poll);
        requireTheStory();
        Collections.reverse(story);
        NeighbourFacts.poll(story.toArray(FeedEvent[]::new));
        requireTheStory();
    }

    @Test
    void twoObservationsGiveNoMeanAndThreeDo() {
        NeighbourFacts.poll(
                NeighbourFacts.awarded(lot1, code, 1, 2, 100, 2), NeighbourFacts.awarded(lot2, code, 1, 2, 200, 2));
        assertThat(figures().<String, Object>getMap("total.markDeviation")).isEqualTo(Map.of("count", 2));
        assertThat(figures().<String, Object>getMap("total.sameMarks")).isEqualTo(Map.of("count", 2));
        NeighbourFacts.poll(NeighbourFacts.awarded(lot3, code, 1, 2, 301, 2));
        assertThat(figures().<String, Object>getMap("total.markDeviation"))
                .isEqualTo(Map.of("count", 3, "hundredths", 200));
        assertThat(figures().<String, Object>getMap("total.sameMarks")).isEqualTo(Map.of("count", 3, "hundredths", 0));
    }

    @Test
    void anItemNeverUsedHasFiguresOfNothing() {
        JsonPath read = figures();
        assertThat(read.getInt("total.timesUsed")).isZero();
        assertThat(read.getList("total.departments")).isEmpty();
        assertThat(read.<String, Object>getMap("total.value")).isEqualTo(Map.of("amount", 0, "currency", "EUR"));
        assertThat(read.<String, Object>getMap("total.sameMarks")).isEqualTo(Map.of("count", 0));
        assertThat(read.getList("versions")).isEmpty();
    }

    @Test
    void factsOfOlderShapesOtherTypesAndNewPropertiesAreTaken() {
        assertThat(NeighbourFacts.poll(
                        NeighbourFacts.event("tender.lot.awarded", Map.of("lotId", lot1)),
                        NeighbourFacts.event("tender.consultation.opened", Map.of("consultationId", 1)),
                        NeighbourFacts.event(
                                "evaluation.evaluation.shared",
                                Map.of(
                                        "evaluationId",
                                        UUID.randomUUID(),
                                        "achievements",
                                        List.of(
                                                Map.of("itemCode", code, "planned", 4, "achieved", 5, "news", 1),
                                                Map.of("achieved", 5)))),
                        NeighbourFacts.signedOfOld("10", SIGNED_AT, code)))
                .isEqualTo(4);
        JsonPath read = figures();
        assertThat(read.getInt("total.contracts")).isEqualTo(1);
        assertThat(read.getInt("total.achievedOverPlanned.count")).isEqualTo(1);
        assertThat(read.getInt("total.evidenceReceived.count")).isZero();
        assertThat(read.getList("versions")).isEmpty();
    }

    @Test
    void aMarkOfASingleBidIsNotKept() {
        NeighbourFacts.poll(NeighbourFacts.awarded(lot1, code, 1, 1, 0, 1));
        assertThat(figures().getInt("total.sameMarks.count")).isZero();
    }

    @Test
    void aFactThatCannotBeReadLeavesItsWholeBatchForLater() {
        FeedEvent broken = NeighbourFacts.event("tender.lot.awarded", Map.of("lotId", "not an id"));
        FeedEvent use =
                NeighbourFacts.published(UUID.randomUUID(), "ACHATS", NeighbourFacts.use(lot1, code, 1, "CRITERION"));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> NeighbourFacts.poll(use, broken));
        assertThat(figures().getInt("total.timesUsed")).isZero();
    }

    @Test
    void theSummaryThatSearchesReadFollowsTheRows() throws Exception {
        assertThat(summary()).isEmpty();
        NeighbourFacts.poll(story().toArray(FeedEvent[]::new));
        assertThat(summary()).containsExactly("3", "2", "3000.50", "2026-11-03 09:00:00+00");
    }

    private List<String> summary() throws Exception {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select consultations || ';' || contracts || ';' || value || ';'"
                                + " || (last_used_at at time zone 'UTC') || '+00' from item_usage where code = ?")) {
            query.setString(1, code);
            try (var row = query.executeQuery()) {
                return row.next() ? Arrays.asList(row.getString(1).split(";")) : List.of();
            }
        }
    }

    @Test
    void anItemNobodyKnowsHasNoFigures() {
        PlatformProblems.NOT_FOUND.require(language -> read(DemoUser.BRUNO, "NOPE-000", language));
    }
}
