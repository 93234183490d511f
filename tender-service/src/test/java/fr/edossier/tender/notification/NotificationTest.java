package fr.edossier.tender.notification;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class NotificationTest {
    private final Market market = new Market();

    private static List<Map<String, Object>> told(String token) {
        return as(token).get("/v1/notifications").jsonPath().getList("items");
    }

    private static int unread(String token) {
        return as(token).get("/v1/notification-count").jsonPath().getInt("unread");
    }

    private static String asking(Market of) {
        String token = Tokens.supplier(Organisation.random()).sign();
        as(token)
                .body(Map.of("text", "Une question"))
                .post("/v1/consultations/{id}/questions", of.consultation())
                .then()
                .statusCode(201);
        return token;
    }

    private static void abandon(Market of) {
        as(of.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Besoin changé")))
                .post("/v1/consultations/{id}/abandonment", of.consultation())
                .then()
                .statusCode(200);
    }

    @Test
    void anExtensionIsToldToWhoeverAskedOrPreparesADossierAndToNobodyElse() {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        market.drafted(content)
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Bidder bidder = market.bidding().bidder();
        String asker = asking(market);
        String other = Tokens.supplier(Organisation.random()).sign();
        content.put("deadline", "2030-03-31T10:00:00Z");
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("content", content, "reason", Map.of("fr", "Plan ajouté.", "en", "A plan was added.")))
                .post("/v1/consultations/{id}/amendments", market.consultation())
                .then()
                .statusCode(200);

        for (String token : List.of(bidder.token(), asker)) {
            assertThat(told(token)).singleElement().satisfies(one -> {
                assertThat(one)
                        .containsEntry("kind", "DEADLINE_EXTENDED")
                        .containsEntry("consultationId", market.consultation())
                        .containsEntry("organisation", true)
                        .containsEntry("read", false)
                        .containsEntry(
                                "title",
                                Map.of(
                                        "fr",
                                        content.get("reference") + " : délai prolongé",
                                        "en",
                                        content.get("reference") + ": deadline extended"))
                        .containsEntry(
                                "text",
                                Map.of(
                                        "fr",
                                        "Le délai de la consultation " + content.get("reference")
                                                + " « Nettoyage » est prolongé jusqu'au 31 mars 2030 à 12h00."
                                                + "\nPlan ajouté.",
                                        "en",
                                        "The deadline of consultation " + content.get("reference")
                                                + " \"Nettoyage\" is extended to 31 March 2030 at 12:00."
                                                + "\nA plan was added."));
            });
        }
        assertThat(told(other)).isEmpty();
        assertThat(told(market.people.agentToken()))
                .extracting(one -> one.get("kind"))
                .containsExactly("QUESTION_ASKED");
    }

    @Test
    void aChangeAnAnswerAndTheEndAreToldEach() {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        market.drafted(content)
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        String asker = asking(market);
        String question = as(market.people.agentToken())
                .get("/v1/consultations/{id}/questions", market.consultation())
                .path("items[0].id");
        as(market.people.agentToken())
                .header("If-Match", "*")
                .body(Map.of("text", Api.text("Oui")))
                .put("/v1/questions/{id}/answer", question)
                .then()
                .statusCode(200);
        assertThat(told(asker)).as("a draft stays inside the team").isEmpty();
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of())
                .post("/v1/questions/{id}/publication", question)
                .then()
                .statusCode(200);
        content.put("title", Api.text("Propreté"));
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("content", content, "reason", Api.text("Titre.")))
                .post("/v1/consultations/{id}/amendments", market.consultation())
                .then()
                .statusCode(200);
        abandon(market);

        assertThat(told(asker))
                .extracting(one -> one.get("kind"))
                .containsExactly("CONSULTATION_ABANDONED", "CONSULTATION_AMENDED", "QUESTION_ANSWERED");
        assertThat(told(asker).get(0).get("text"))
                .isEqualTo(Map.of(
                        "fr",
                        "La consultation " + content.get("reference")
                                + " « Propreté » est déclarée sans suite : Besoin changé",
                        "en",
                        "Consultation " + content.get("reference") + " \"Propreté\" is given up: Besoin changé"));
    }

    @Test
    void aQuestionIsToldToTheTeamWithoutSayingWhoAsked() {
        String named = "anna-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("agents", List.of(named));
        market.drafted(content)
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        asking(market);
        String colleague =
                Tokens.agent("AUTRES").claim("preferred_username", named).sign();
        String supplierOfThatName = Tokens.supplier(Organisation.random())
                .claim("preferred_username", named)
                .sign();
        for (String token : List.of(market.people.agentToken(), colleague)) {
            assertThat(told(token)).singleElement().satisfies(one -> assertThat(one)
                    .containsEntry("kind", "QUESTION_ASKED")
                    .containsEntry("organisation", false));
        }
        assertThat(told(supplierOfThatName)).isEmpty();
        assertThat(told(Tokens.agent(market.people.department).sign())).isEmpty();
    }

    @Test
    void eachPersonReadsForThemselves() {
        market.published();
        Bidder bidder = market.bidding().bidder();
        String colleague = Tokens.supplier(bidder.organisation()).sign();
        abandon(market);
        assertThat(unread(bidder.token())).isEqualTo(1);
        assertThat(unread(colleague)).isEqualTo(1);
        Object id = told(bidder.token()).get(0).get("id");

        for (int again = 0; again < 2; again++) {
            as(bidder.token()).post("/v1/notifications/{id}/reading", id).then().statusCode(204);
        }

        assertThat(unread(bidder.token())).isZero();
        assertThat(unread(colleague)).isEqualTo(1);
        assertThat(told(bidder.token()).get(0)).containsEntry("read", true);
        assertThat(told(colleague).get(0)).containsEntry("read", false);
        assertThat(as(bidder.token())
                        .get("/v1/notifications?unread=true")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(as(colleague).get("/v1/notifications?unread=true").jsonPath().getList("items"))
                .hasSize(1);
        String stranger = Tokens.supplier(Organisation.random()).sign();
        PlatformProblems.NOT_FOUND.require(
                language -> as(stranger, language).post("/v1/notifications/{id}/reading", id));
        PlatformProblems.NOT_FOUND.require(
                language -> as(stranger, language).post("/v1/notifications/{id}/reading", UUID.randomUUID()));
    }

    @Test
    void pagesFollowEachOtherAndAllAreReadAtOnce() {
        Bidder first = market.published().bidding().bidder();
        List<Market> others = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Market other = new Market().published();
            as(first.token())
                    .body(Map.of("consultationId", other.consultation()))
                    .post("/v1/dossiers")
                    .then()
                    .statusCode(201);
            others.add(other);
        }
        abandon(market);
        others.forEach(NotificationTest::abandon);

        Response page = as(first.token()).get("/v1/notifications?limit=2");
        assertThat(page.jsonPath().getList("items.consultationId"))
                .containsExactly(others.get(1).consultation(), others.get(0).consultation());
        assertThat(page.header("Link")).contains("rel=\"next\"");
        Response last = as(first.token())
                .queryParam("cursor", page.jsonPath().getString("next"))
                .get("/v1/notifications?limit=2");
        assertThat(last.jsonPath().getList("items.consultationId")).containsExactly(market.consultation());
        assertThat(last.jsonPath().getString("next")).isNull();

        as(first.token()).post("/v1/notification-reading").then().statusCode(204);
        assertThat(unread(first.token())).isZero();
        assertThat(as(first.token())
                        .get("/v1/notifications?unread=perhaps")
                        .jsonPath()
                        .getString("errors[0].parameter"))
                .isEqualTo("unread");
    }

    @Test
    void whatIsRefusedIsNotTold() {
        market.published();
        Bidder bidder = market.bidding().bidder();
        as(market.people.agentToken())
                .header("If-Match", "\"0-DRAFT\"")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Besoin changé")))
                .post("/v1/consultations/{id}/abandonment", market.consultation())
                .then()
                .statusCode(412);
        assertThat(told(bidder.token())).isEmpty();
    }
}
