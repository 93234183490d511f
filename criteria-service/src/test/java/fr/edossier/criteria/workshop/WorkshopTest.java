package fr.edossier.criteria.workshop;

import static fr.edossier.criteria.workshop.Workshops.act;
import static fr.edossier.criteria.workshop.Workshops.as;
import static fr.edossier.criteria.workshop.Workshops.close;
import static fr.edossier.criteria.workshop.Workshops.days;
import static fr.edossier.criteria.workshop.Workshops.forBuyers;
import static fr.edossier.criteria.workshop.Workshops.open;
import static fr.edossier.criteria.workshop.Workshops.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class WorkshopTest {
    private static ExpectedProblem refusedPeriod(String pointer, String code, String text) {
        return ExpectedProblem.of(422, "PERIOD_REFUSED")
                .fr("Période refusée", "Corrigez la date indiquée.")
                .at("pointer", pointer, code, text);
    }

    private static Response reschedule(String id, Instant opensAt, Instant closesAt) {
        return as(DemoUser.CORA)
                .header("If-Match", "*")
                .body(Map.of("opensAt", opensAt.toString(), "closesAt", closesAt.toString()))
                .put("/v1/workshops/" + id + "/period");
    }

    @Test
    void statusFollowsTheClock() {
        Map<String, Object> later = forBuyers();
        later.put("opensAt", days(365).toString());
        open(later).then().statusCode(201).body("status", is("PLANNED"));
        open(forBuyers()).then().statusCode(201).body("status", is("OPEN"));
        assertThat(WorkshopStatus.at(days(1), days(1), days(2))).isEqualTo(WorkshopStatus.OPEN);
        assertThat(WorkshopStatus.at(days(2), days(1), days(2))).isEqualTo(WorkshopStatus.CLOSED);
        assertThat(WorkshopStatus.at(days(1).minusNanos(1), days(1), days(2))).isEqualTo(WorkshopStatus.PLANNED);
    }

    @Test
    void periodThatIsNoneIsRefused() {
        Map<String, Object> inverted = forBuyers();
        inverted.put("opensAt", days(800).toString());
        refusedPeriod("/closesAt", "PERIOD_INVERTED", "La clôture doit suivre l'ouverture.")
                .require(open(inverted));
        Map<String, Object> over = forBuyers();
        over.put("closesAt", days(-300).toString());
        refusedPeriod("/closesAt", "PERIOD_OVER", "La clôture est déjà passée.").require(open(over));
    }

    @Test
    void somebodyMustBeInvited() {
        Map<String, Object> nobody = forBuyers();
        nobody.put("roles", List.of());
        ExpectedProblem.of(422, "NOBODY_INVITED")
                .fr("Personne n'est invité", "Invitez un rôle de la Région, ou les fournisseurs.")
                .at("pointer", "/roles", "NOBODY_INVITED", "Indiquez au moins un rôle, ou invitez les fournisseurs.")
                .require(open(nobody));
    }

    @Test
    void closingOnlyMovesAwayAndWhatIsOpenStaysSo() {
        Map<String, Object> workshop = forBuyers();
        String id = opened(workshop);
        Instant opensAt = Instant.parse(workshop.get("opensAt").toString());
        refusedPeriod(
                        "/closesAt",
                        "PERIOD_SHORTENED",
                        "La clôture ne peut être que repoussée ; pour finir plus tôt, clôturez l'atelier en indiquant"
                                + " le motif.")
                .require(reschedule(id, opensAt, days(700)));
        refusedPeriod(
                        "/opensAt",
                        "WORKSHOP_ALREADY_OPEN",
                        "L'atelier est ouvert : son début ne peut plus être modifié.")
                .require(reschedule(id, days(1), days(800)));
        Instant later = days(800);
        reschedule(id, opensAt, later).then().statusCode(200).body("closesAt", is(later.toString()));
    }

    @Test
    void earlyClosureTellsItsReasonAndIsDoneOnce() {
        String id = opened(forBuyers());
        close(id)
                .then()
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("closure.reason", is("Assez de propositions"));
        ExpectedProblem closed = ExpectedProblem.of(409, "WORKSHOP_CLOSED")
                .fr("Atelier clos", "L'atelier est clos : ses dates ne peuvent plus être modifiées.");
        closed.require(close(id));
        closed.require(reschedule(id, days(-1), days(900)));
        act("/v1/workshops/" + UUID.randomUUID() + "/closure", Map.of("reason", "x"))
                .then()
                .statusCode(404);
    }

    @Test
    void staleWriterIsRefused() {
        String id = opened(forBuyers());
        as(DemoUser.CORA)
                .header("If-Match", "\"7-OPEN\"")
                .body(Map.of(
                        "opensAt", days(-1).toString(), "closesAt", days(900).toString()))
                .put("/v1/workshops/" + id + "/period")
                .then()
                .statusCode(412);
    }

    @Test
    void guestsAloneKnowOfAWorkshop() {
        String department = "D-" + UUID.randomUUID();
        String id = opened(forBuyers(department));
        String guest = Tokens.agent(department).sign();
        as(guest).get("/v1/workshops/" + id).then().statusCode(200).body("invited", is(true));
        as(guest).get("/v1/workshops").then().statusCode(200).body("items.id", hasItem(id));
        as(DemoUser.COLIN).get("/v1/workshops/" + id).then().statusCode(200).body("invited", is(false));
        String evaluator = Tokens.agent("evaluator", department).sign();
        for (String stranger : List.of(
                evaluator,
                Tokens.of(DemoUser.ALICE).sign(),
                Tokens.supplier(Organisation.random()).sign())) {
            as(stranger).get("/v1/workshops/" + id).then().statusCode(404);
            as(stranger).get("/v1/workshops").then().statusCode(200).body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void suppliersComeWhereTheyAreInvited() {
        Map<String, Object> workshop = forBuyers();
        workshop.put("suppliers", true);
        workshop.put("roles", List.of());
        String id = opened(workshop);
        as(Tokens.supplier(Organisation.random()).sign())
                .get("/v1/workshops/" + id)
                .then()
                .statusCode(200);
        as(DemoUser.ALICE).get("/v1/workshops/" + id).then().statusCode(404);
    }

    @Test
    void pagesFollowEachOther() {
        String first = opened(forBuyers());
        String second = opened(forBuyers());
        Response page = as(DemoUser.CORA).get("/v1/workshops?limit=1");
        assertThat(page.<String>path("items[0].id")).isEqualTo(second);
        as(DemoUser.CORA)
                .get("/v1/workshops?limit=1&cursor=" + page.path("next"))
                .then()
                .statusCode(200)
                .body("items[0].id", is(first));
    }
}
