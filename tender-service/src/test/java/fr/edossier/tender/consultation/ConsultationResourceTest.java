package fr.edossier.tender.consultation;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class ConsultationResourceTest {
    private static final String PATH = "/v1/consultations/{id}";

    private static final ExpectedProblem REFERENCE_TAKEN = ExpectedProblem.of(409, "REFERENCE_TAKEN")
            .fr("Référence déjà utilisée", "Une autre consultation de la direction porte cette référence.")
            .en("Reference already used", "Another consultation of the department already has this reference.")
            .at(
                    "pointer",
                    "/reference",
                    "REFERENCE_TAKEN",
                    "Cette référence est déjà utilisée.",
                    "This reference is already used.");

    private static Map<String, Object> changed(Map<String, Object> content, String member, Object value) {
        Map<String, Object> copy = new HashMap<>(content);
        copy.put(member, value);
        return copy;
    }

    private static Response read(Market market, String token) {
        return as(token).get(PATH, market.consultation());
    }

    @Test
    void isDraftedByItsDepartmentAndReadAsDrafted() {
        Market market = new Market();
        Map<String, Object> content = market.content("OPEN");
        Response drafted = as(market.people.agentToken()).body(content).post("/v1/consultations");

        assertThat(drafted.statusCode()).isEqualTo(201);
        String id = drafted.path("id");
        assertThat(drafted.header("Location")).endsWith("/v1/consultations/" + id);
        assertThat(drafted.header("ETag")).isEqualTo("\"0-DRAFT\"");
        Map<String, Object> view = drafted.jsonPath().getMap("$");
        assertThat(view)
                .containsEntry("reference", content.get("reference"))
                .containsEntry("title", content.get("title"))
                .containsEntry("object", content.get("object"))
                .containsEntry("procedure", "OPEN")
                .containsEntry("deadline", content.get("deadline"))
                .containsEntry("department", market.people.department)
                .containsEntry("status", "DRAFT")
                .containsEntry("lots", List.of())
                .containsEntry(
                        "team",
                        Map.of(
                                "openingOfficers",
                                List.of(market.people.officer1, market.people.officer2, market.people.officer3),
                                "openingThreshold",
                                2,
                                "evaluators",
                                List.of()))
                .doesNotContainKeys("publishedAt", "openedAt");
        Response read = as(market.people.agentToken()).get(PATH, id);
        assertThat(read.jsonPath().<String, Object>getMap("$")).isEqualTo(view);
        assertThat(read.header("ETag")).isEqualTo("\"0-DRAFT\"");
        assertThat(Traces.acts(id)).containsExactly("consultation.drafted");
    }

    @Test
    void anUnchangedOneIsNotSentAgain() {
        Market market = new Market().drafted();
        Response unchanged = as(market.people.agentToken())
                .header("If-None-Match", market.etag())
                .get(PATH, market.consultation());
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo(market.etag());
        assertThat(unchanged.asString()).isEmpty();
        market.withLot(40);
        assertThat(as(market.people.agentToken())
                        .header("If-None-Match", unchanged.header("ETag"))
                        .get(PATH, market.consultation())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDraftIsReplacedByWhoeverHasSeenItsLastVersion() {
        Market market = new Market().drafted();
        Map<String, Object> content = market.content("RESTRICTED");
        Response replaced = as(market.people.agentToken())
                .header("If-Match", market.etag())
                .body(content)
                .put(PATH, market.consultation());

        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"1-DRAFT\"");
        assertThat(replaced.<String>path("reference")).isEqualTo(content.get("reference"));
        assertThat(replaced.<String>path("procedure")).isEqualTo("RESTRICTED");
        PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .body(market.content("OPEN"))
                .put(PATH, market.consultation()));
        PlatformProblems.TAG_MISSING.require(language -> as(market.people.agentToken(), language)
                .body(market.content("OPEN"))
                .put(PATH, market.consultation()));
        assertThat(read(market, market.people.agentToken()).jsonPath().<String, Object>getMap("$"))
                .isEqualTo(replaced.jsonPath().<String, Object>getMap("$"));
    }

    @Test
    void ofTwoWritersOneIsStale() {
        Market market = new Market().drafted();
        List<Integer> statuses = Races.run(2, writer -> as(market.people.agentToken())
                .header("If-Match", market.etag())
                .body(market.content("OPEN"))
                .put(PATH, market.consultation())
                .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void aReferenceIsTakenOnceInADepartment() {
        Market market = new Market().drafted();
        Market other = new Market().drafted();
        String taken = read(market, market.people.agentToken()).path("reference");
        Map<String, Object> content = changed(market.content("OPEN"), "reference", taken);

        REFERENCE_TAKEN.require(language ->
                as(market.people.agentToken(), language).body(content).post("/v1/consultations"));
        market.drafted();
        REFERENCE_TAKEN.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .body(content)
                .put(PATH, market.consultation()));
        assertThat(as(other.people.agentToken())
                        .header("If-Match", other.etag())
                        .body(content)
                        .put(PATH, other.consultation())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void draftMayLackAlmostEverything() {
        Market market = new Market();
        Response saved = as(market.people.agentToken())
                .body(Map.of("reference", "VIDE-1", "title", Api.text("À écrire")))
                .post("/v1/consultations");
        assertThat(saved.statusCode()).isEqualTo(201);
        assertThat(saved.jsonPath().getList("openingOfficers")).isEmpty();
        assertThat(saved.<String>path("deadline")).isNull();
        assertThat(saved.<Integer>path("team.openingThreshold")).isEqualTo(2);
    }

    @Test
    void everyMemberIsKeptAsWritten() {
        Market market = new Market();
        Map<String, Object> content = new HashMap<>(market.content("OPEN"));
        content.putAll(Map.of(
                "additionalCpv", List.of("90910000"),
                "nature", "CONTRACT",
                "techniques", List.of("FRAMEWORK_AGREEMENT"),
                "executionModes", List.of("PURCHASE_ORDERS"),
                "ccag", "SUPPLIES_AND_SERVICES",
                "place", Map.of("code", "38", "codeType", "DEPARTMENT", "name", "Isère", "nuts", "FRK24"),
                "durationMonths", 48,
                "priceForm", "MIXED",
                "priceTypes", List.of("REVISABLE"),
                "languages", List.of("fr")));
        content.putAll(Map.of(
                "variants", Map.of("policy", "ALLOWED", "minimumRequirements", Map.of("fr", "Mêmes locaux")),
                "reservation", "NONE",
                "signatureRequired", false,
                "uploadLimits", Map.of("maxFileBytes", 1000, "maxFiles", 3, "endings", List.of("pdf")),
                "contact", Map.of("name", "Achats", "email", "achats@region.example"),
                "questionsUntil", market.deadline.minusSeconds(3600).toString(),
                "lotLimits",
                        Map.of(
                                "maxLotsPerBidder",
                                2,
                                "maxLotsAwarded",
                                1,
                                "preferenceRule",
                                Map.of("fr", "Le plus grand")),
                "noAllotment", Map.of("fr", "Une seule prestation"),
                "agents", List.of("bruno")));
        Map<String, Object> read = read(market.drafted(content), market.people.agentToken())
                .jsonPath()
                .getMap("$");
        content.remove("estimatedValue");
        assertThat(read).containsAllEntriesOf(content);
        assertThat(read.get("estimatedValue")).hasToString("{amount=150000, currency=EUR}");
    }

    @Test
    void sameOfficerTwiceIsOneOfficer() {
        Market market = new Market();
        market.drafted(changed(
                market.content("OPEN"), "openingOfficers", List.of(market.people.officer1, market.people.officer1)));
        assertThat(read(market, market.people.agentToken()).jsonPath().getList("openingOfficers"))
                .isEqualTo(List.of(market.people.officer1));
    }

    @Test
    void namedAgentOfAnotherDepartmentWritesTheDraft() {
        Market market = new Market();
        String name = "agent-" + Api.key().substring(0, 8);
        String named = Tokens.agent("OTHER").claim("preferred_username", name).sign();
        Map<String, Object> content = changed(market.content("OPEN"), "agents", List.of(name));
        market.drafted(content);
        assertThat(as(named)
                        .header("If-Match", market.etag())
                        .body(changed(content, "durationMonths", 12))
                        .put(PATH, market.consultation())
                        .statusCode())
                .isEqualTo(200);
        String stranger =
                Tokens.agent("OTHER").claim("preferred_username", "x" + name).sign();
        assertThat(read(market, stranger).statusCode()).isEqualTo(404);
        String evaluator = Tokens.agent("evaluator", "OTHER")
                .claim("preferred_username", name)
                .sign();
        assertThat(read(market, evaluator).statusCode()).isEqualTo(404);
    }

    @Test
    void estimateAndTeamAreTheBuyersAlone() {
        Market market = new Market();
        Map<String, Object> lot = new HashMap<>(market.lotContent(40));
        lot.put("estimatedValue", Map.of("amount", 90000, "currency", "EUR"));
        lot.put(
                "price",
                Map.of("method", "ESTIMATE", "weight", 40, "estimate", Map.of("amount", 95000, "currency", "EUR")));
        market.drafted(changed(market.content("ADAPTED"), "agents", List.of("bruno")))
                .withLot(lot)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        String supplier = Tokens.withRole("supplier").sign();
        Response seen = read(market, supplier);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.asString())
                .doesNotContain("150000")
                .doesNotContain("90000")
                .doesNotContain("95000")
                .doesNotContain("bruno")
                .doesNotContain(market.people.officer1)
                .doesNotContain(market.people.evaluator);
        assertThat(as(supplier).get("/v1/lots/{id}", market.lot()).asString())
                .doesNotContain("90000")
                .doesNotContain("95000");
        assertThat(read(market, market.people.agentToken()).asString())
                .contains("150000")
                .contains("90000");
    }

    @Test
    void aDeadlineNeedsItsOffset() {
        Market market = new Market();
        PlatformProblems.INVALID_REQUEST
                .at(
                        "pointer",
                        "/deadline",
                        "WRONG_TYPE",
                        "La valeur n'est pas du type attendu.",
                        "The value is not of the expected type.")
                .require(language -> as(market.people.agentToken(), language)
                        .body(changed(market.content("OPEN"), "deadline", "2026-12-01T17:00:00"))
                        .post("/v1/consultations"));
    }

    @Test
    void otherDepartmentsAndSuppliersFindNoDraft() {
        Market market = new Market().drafted();
        String other = new Market().people.agentToken();
        String supplier = Tokens.withRole("supplier").sign();
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get(PATH, market.consultation()));
        PlatformProblems.NOT_FOUND.require(language -> as(supplier, language).get(PATH, market.consultation()));
        PlatformProblems.NOT_FOUND.require(language -> as(other, language)
                .header("If-Match", market.etag())
                .body(market.content("OPEN"))
                .put(PATH, market.consultation()));
        PlatformProblems.NOT_FOUND.require(language ->
                as(other, language).header("If-Match", market.etag()).delete(PATH, market.consultation()));
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get(PATH, UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal-officer", "auditor"})
    void thoseWhoOverseeReadEveryDepartmentsDrafts(String role) {
        Market market = new Market().drafted();
        Response read = read(market, Tokens.withRole(role).sign());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<String>path("department")).isEqualTo(market.people.department);
    }

    @Test
    void suppliersSeeWhatIsPublishedWithoutTheTeam() {
        Market market = new Market().published();
        Response read = read(market, Tokens.withRole("supplier").sign());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<String>path("status")).isEqualTo("PUBLISHED");
        assertThat(read.jsonPath().<String, Object>getMap("$")).doesNotContainKey("team");
        assertThat(read.asString()).doesNotContain(market.people.officer1, market.people.evaluator);
    }

    @Test
    void whatIsPublishedNeverChanges() {
        Market market = new Market().published();
        Map<String, Object> before =
                read(market, market.people.agentToken()).jsonPath().getMap("$");
        TenderProblems.NOT_DRAFT.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .body(market.content("OPEN"))
                .put(PATH, market.consultation()));
        TenderProblems.NOT_DRAFT.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .delete(PATH, market.consultation()));
        assertThat(read(market, market.people.agentToken()).jsonPath().<String, Object>getMap("$"))
                .isEqualTo(before);
    }

    @Test
    void aDraftIsDeletedAndItsTrailStays() {
        Market market = new Market().drafted().withLot(40).withHandwritten("CRITERION", 60, true, "BUYER_ONLY");
        PlatformProblems.TAG_MISSING.require(
                language -> as(market.people.agentToken(), language).delete(PATH, market.consultation()));
        PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", "\"0-DRAFT\"")
                .delete(PATH, market.consultation()));
        assertThat(as(market.people.agentToken())
                        .header("If-Match", market.etag())
                        .delete(PATH, market.consultation())
                        .statusCode())
                .isEqualTo(204);
        PlatformProblems.NOT_FOUND.require(
                language -> as(market.people.agentToken(), language).get(PATH, market.consultation()));
        PlatformProblems.NOT_FOUND.require(
                language -> as(market.people.agentToken(), language).get("/v1/lots/{id}", market.lot()));
        assertThat(Traces.acts(market.consultation())).endsWith("consultation.deleted");
    }

    @Test
    void aReaderIsToldTheTimeAndWhatRemainsOfIt() {
        Market market = new Market().published();
        Response open = as(market.people.agentToken()).get(PATH, market.consultation());
        long remaining = Long.parseLong(open.header("Deadline-In"));
        assertThat(remaining).isPositive();
        assertThat(Instant.parse(open.header("Server-Time")).plusSeconds(remaining))
                .isBetween(market.deadline.minusSeconds(1), market.deadline);
    }

    @Test
    void theClockAloneClosesAndChangesTheTag() {
        Market market = new Market().published();
        assertThat(market.etag()).endsWith("-PUBLISHED\"");
        Response closed = SuiteClock.at(market.deadline.plusMillis(1), () -> as(market.people.agentToken())
                .header("If-None-Match", market.etag())
                .get(PATH, market.consultation()));
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.<String>path("status")).isEqualTo("CLOSED");
        assertThat(closed.header("ETag")).isEqualTo(market.etag().replace("PUBLISHED", "CLOSED"));
        assertThat(Instant.parse(closed.header("Server-Time"))).isAfter(market.deadline);
        assertThat(closed.header("Deadline-In")).startsWith("-");
        List<String> listed = SuiteClock.at(market.deadline.plusMillis(1), () -> as(market.people.agentToken())
                .queryParam("limit", 100)
                .get("/v1/consultations")
                .jsonPath()
                .getList("items.findAll { it.id == '" + market.consultation() + "' }.status"));
        assertThat(listed).containsExactly("CLOSED");
    }
}
