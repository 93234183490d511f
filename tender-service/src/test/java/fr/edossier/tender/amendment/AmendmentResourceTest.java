package fr.edossier.tender.amendment;

import static fr.edossier.tender.Api.as;
import static fr.edossier.tender.amendment.Amending.amend;
import static fr.edossier.tender.amendment.Amending.content;
import static fr.edossier.tender.amendment.Amending.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class AmendmentResourceTest {
    private static final ExpectedProblem NOT_AMENDABLE = ExpectedProblem.of(409, "CONSULTATION_NOT_AMENDABLE")
            .fr(
                    "Consultation non modifiable",
                    "Seule une consultation publiée peut être modifiée, et jusqu'à la date limite.")
            .en(
                    "Consultation not amendable",
                    "Only a published consultation can be amended, and only until its deadline.");

    private static Response abandon(Market market, String language) {
        return as(market.people.agentToken(), language)
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "CHANGED_NEED", "reason", Api.text("Le besoin a changé")))
                .post("/v1/consultations/{id}/abandonment", market.consultation());
    }

    @Test
    void extensionIsAVersionThatEverybodyReads() {
        Market market = new Market().published();
        Instant later = market.deadline.plusSeconds(86_400);
        Response amended =
                amend(market, market.people.agentToken(), with(content(market), "deadline", later.toString()));
        assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
        assertThat(amended.<String>path("deadline")).isEqualTo(later.toString());
        assertThat(amended.<Integer>path("contentVersion")).isEqualTo(2);
        Response versions = given().get("/v1/consultations/{id}/versions", market.consultation());
        assertThat(versions.jsonPath().getList("items.kind")).isEqualTo(List.of("PUBLICATION", "EXTENSION"));
        assertThat(versions.<String>path("items[1].reason.fr")).isEqualTo("Une précision");
        assertThat(versions.<String>path("items[1].hash")).isNotEqualTo(versions.<String>path("items[0].hash"));
        assertThat(given().get("/v1/consultations/{id}/versions/1", market.consultation())
                        .<String>path("content.consultation.deadline"))
                .isEqualTo(market.deadline.toString());
        assertThat(Traces.factTypes(market.consultation()))
                .containsExactly("consultation.published", "consultation.amended");
        assertThat(Traces.acts(market.consultation())).endsWith("consultation.amended");
    }

    @Test
    void envelopeBetweenTheOldDeadlineAndTheNewIsInTime() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().prepared("1000.00");
        amend(
                        market,
                        market.people.agentToken(),
                        with(
                                content(market),
                                "deadline",
                                market.deadline.plusSeconds(60).toString()))
                .then()
                .statusCode(200);
        Response receipt = SuiteClock.at(
                market.deadline.plusSeconds(30), () -> market.bidding().submit(bidder));
        assertThat(receipt.statusCode()).isEqualTo(201);
        assertThat(receipt.<String>path("status")).isEqualTo("SEALED");
    }

    @Test
    void eachFaultOfAnAmendmentIsNamed() {
        Market market = new Market().published();
        Map<String, Object> wrong = with(
                with(
                        content(market),
                        "deadline",
                        market.deadline.minusSeconds(1).toString()),
                "cpv",
                "90910000");
        ExpectedProblem.of(422, "AMENDMENT_REFUSED")
                .fr(
                        "Modification refusée",
                        "Ce changement n'est pas possible après la publication ; le détail est indiqué pour chaque"
                                + " élément.")
                .en(
                        "Amendment refused",
                        "This change is not possible after publication; see the details for each member.")
                .at(
                        "pointer",
                        "/content/deadline",
                        "DEADLINE_SHORTENED",
                        "La date limite ne peut pas être avancée ; elle est fixée au " + market.deadline + ".",
                        "The deadline cannot move earlier than " + market.deadline + ".")
                .at(
                        "pointer",
                        "/content/cpv",
                        "SUBSTANTIAL_WITHOUT_EXTENSION",
                        "Ce changement est substantiel : prolongez le délai d'au moins 6 jours (CCP, R2151-4,"
                                + " R2132-6), ou faites faire la modification par un juriste.",
                        "This change is substantial: extend the deadline by at least 6 days (CCP, R2151-4, R2132-6),"
                                + " or have a legal officer make the amendment.")
                .require(language -> amend(market, market.people.agentToken(), language, wrong));
        assertThat(amend(
                                market,
                                Tokens.agent("legal-officer", "ELSEWHERE").sign(),
                                with(content(market), "cpv", "90910000"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void amendedContentIsHeldToTheLawToo() {
        Market market = new Market().published();
        Map<String, Object> tooDear =
                with(content(market), "estimatedValue", Map.of("amount", 300000, "currency", "EUR"));
        Response refused = amend(market, market.people.agentToken(), tooDear);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("NOT_PUBLISHABLE");
        assertThat(refused.<List<String>>path("errors.code"))
                .isEqualTo(List.of("PROCEDURE_BELOW_THRESHOLD", "SOCIAL_CLAUSE_MISSING"));
        assertThat(refused.<List<String>>path("errors.pointer")).isEqualTo(List.of("/content/procedure", "/content"));
    }

    @Test
    void officersNamedAnewHaveKeys() {
        Market market = new Market().published();
        Response refused = amend(
                market,
                Tokens.agent("legal-officer", "ELSEWHERE").sign(),
                with(
                        content(market),
                        "openingOfficers",
                        List.of(market.people.officer1, market.people.officer2, "nobody")));
        assertThat(refused.<String>path("code")).isEqualTo("NOT_PUBLISHABLE");
        assertThat(refused.<List<String>>path("errors.code")).isEqualTo(List.of("OFFICER_WITHOUT_KEY"));
        assertThat(refused.<List<String>>path("errors.pointer")).isEqualTo(List.of("/content/openingOfficers/2"));
    }

    @Test
    void nothingIsAmendedOutsideItsTime() {
        Market draft = new Market().complete("ADAPTED");
        NOT_AMENDABLE.require(language -> amend(draft, draft.people.agentToken(), language, content(draft)));
        Market market = new Market().published();
        Map<String, Object> later = with(
                content(market), "deadline", market.deadline.plusSeconds(86_400).toString());
        NOT_AMENDABLE.require(language -> SuiteClock.at(
                market.deadline.plusMillis(1), () -> amend(market, market.people.agentToken(), language, later)));
        assertThat(SuiteClock.at(
                                market.deadline.minusSeconds(5), () -> amend(market, market.people.agentToken(), later))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherDepartmentsAmendNothing() {
        Market market = new Market().published();
        assertThat(amend(market, new Market().people.agentToken(), content(market))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(new Market().people.agentToken())
                        .header("If-Match", "*")
                        .header("Idempotency-Key", Api.key())
                        .body(Map.of("code", "OTHER", "reason", Api.text("r")))
                        .post("/v1/consultations/{id}/abandonment", market.consultation())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void abandonedConsultationIsOverForAllAndCanBeRelaunched() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().prepared("1000.00");
        assertThat(as(market.people.agentToken())
                        .body(Map.of("reference", "RELANCE-0", "relaunch", true))
                        .post("/v1/consultations/{id}/copies", market.consultation())
                        .<String>path("code"))
                .isEqualTo("CONSULTATION_NOT_ABANDONED");
        Response abandoned = abandon(market, "fr");
        assertThat(abandoned.statusCode()).as(abandoned.asString()).isEqualTo(200);
        assertThat(abandoned.<String>path("status")).isEqualTo("ABANDONED");
        assertThat(Instant.parse(abandoned.path("updatedAt"))).isAfter(Instant.parse(abandoned.path("publishedAt")));
        PlatformProblems.NOT_FOUND.require(language -> as(new Market().people.agentToken(), language)
                .body(Map.of("reference", "RELANCE-0", "relaunch", true))
                .post("/v1/consultations/{id}/copies", market.consultation()));
        assertThat(as(bidder.token())
                        .get("/v1/consultations/{id}", market.consultation())
                        .<String>path("abandonment.reason.fr"))
                .isEqualTo("Le besoin a changé");
        ExpectedProblem over = ExpectedProblem.of(409, "CONSULTATION_ABANDONED")
                .fr("Consultation sans suite", "La consultation a été déclarée sans suite.")
                .en("Consultation given up", "The consultation was given up.");
        over.require(language -> as(bidder.token(), language)
                .header("If-Match", bidder.dossierTag())
                .header("Idempotency-Key", Api.key())
                .post("/v1/dossiers/{id}/submission", bidder.dossier()));
        over.require(language -> SuiteClock.at(
                market.deadline.plusSeconds(1), () -> as(market.people.officerToken(market.people.officer1), language)
                        .header("Idempotency-Key", Api.key())
                        .post("/v1/consultations/{id}/opening", market.consultation())));
        NOT_AMENDABLE.require(language -> amend(market, market.people.agentToken(), language, content(market)));
        assertThat(abandon(market, "fr").<String>path("code")).isEqualTo("CONSULTATION_NOT_RUNNING");
        assertThat(Traces.factTypes(market.consultation())).endsWith("consultation.abandoned");
        Response relaunched = as(market.people.agentToken())
                .body(Map.of("reference", "RELANCE-1", "relaunch", true))
                .post("/v1/consultations/{id}/copies", market.consultation());
        assertThat(relaunched.statusCode()).isEqualTo(201);
        assertThat(relaunched.<String>path("relaunchOf")).isEqualTo(market.consultation());
    }

    @Test
    void draftIsDeletedNotAbandoned() {
        Market market = new Market().complete("ADAPTED");
        ExpectedProblem.of(409, "CONSULTATION_NOT_RUNNING")
                .fr(
                        "Consultation pas en cours",
                        "Seule une consultation publiée et non terminée peut être déclarée sans suite.")
                .en("Consultation not running", "Only a published consultation that has not ended can be given up.")
                .require(language -> abandon(market, language));
    }

    @Test
    void whatHasAContractIsNotAbandoned() {
        Market market = new Market().published();
        Bidder only = market.bidding().submitted("1000.00");
        market.opening().done().marked(only, 8, 8, 8).award(only).then().statusCode(201);
        market.opening().sign().then().statusCode(201);
        assertThat(abandon(market, "fr").<String>path("code")).isEqualTo("CONTRACT_EXISTS");
    }
}
