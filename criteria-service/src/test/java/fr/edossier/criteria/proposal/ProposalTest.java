package fr.edossier.criteria.proposal;

import static fr.edossier.criteria.workshop.Workshops.act;
import static fr.edossier.criteria.workshop.Workshops.as;
import static fr.edossier.criteria.workshop.Workshops.close;
import static fr.edossier.criteria.workshop.Workshops.days;
import static fr.edossier.criteria.workshop.Workshops.forBuyers;
import static fr.edossier.criteria.workshop.Workshops.opened;
import static fr.edossier.criteria.workshop.Workshops.position;
import static fr.edossier.criteria.workshop.Workshops.posted;
import static fr.edossier.criteria.workshop.Workshops.proposal;
import static fr.edossier.criteria.workshop.Workshops.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.edossier.criteria.item.Catalogue;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class ProposalTest {
    private final String alice = Tokens.of(DemoUser.ALICE).sign();
    private final String bruno = Tokens.of(DemoUser.BRUNO).sign();

    private static final ExpectedProblem NOT_OPEN = ExpectedProblem.of(409, "WORKSHOP_NOT_OPEN")
            .fr(
                    "Atelier non ouvert",
                    "Les propositions et les positions ne sont reçues que pendant l'ouverture de l'atelier.");
    private static final ExpectedProblem DECIDED = ExpectedProblem.of(409, "PROPOSAL_DECIDED")
            .fr("Décision déjà prise", "Une décision a déjà été prise sur cette proposition.");

    private static Response change(String token, String id) {
        return as(token).header("If-Match", "*").body(proposal()).put("/v1/proposals/" + id);
    }

    private static Response read(String token, String id) {
        return as(token).get("/v1/proposals/" + id);
    }

    @Test
    void authorIsNamedToCuratorsOnly() {
        String id = posted(DemoUser.ALICE, opened(forBuyers()));
        read(alice, id).then().body("mine", is(true)).body("author", nullValue());
        Response bystander = read(bruno, id);
        bystander.then().statusCode(200).body("mine", is(false));
        assertThat(bystander.asString()).doesNotContain("alice").doesNotContain(DemoUser.ALICE.subject());
        read(Tokens.of(DemoUser.COLIN).sign(), id)
                .then()
                .body("author.subject", is(DemoUser.ALICE.subject()))
                .body("author.name", is("alice"));
    }

    @Test
    void authorChangesAndWithdrawsUntilSomebodyElseTookAPosition() {
        String workshop = opened(forBuyers());
        String id = posted(DemoUser.ALICE, workshop);
        take(alice, id, position("CLAUSE")).then().statusCode(201);
        change(alice, id).then().statusCode(200);
        ExpectedProblem.of(403, "AUTHOR_ONLY")
                .fr("Réservé à l'auteur", "Seul l'auteur d'une proposition peut la modifier ou la retirer.")
                .require(change(bruno, id));
        String other = posted(DemoUser.ALICE, workshop);
        take(alice, other, position("CLAUSE")).then().statusCode(201);
        as(alice)
                .header("If-Match", "*")
                .delete("/v1/proposals/" + other)
                .then()
                .statusCode(204);
        read(alice, other).then().statusCode(404);
        take(bruno, id, position("CLAUSE")).then().statusCode(201);
        ExpectedProblem.of(409, "OTHERS_POSITIONED")
                .fr("Proposition non modifiable", "D'autres participants ont déjà pris position sur cette proposition.")
                .require(change(alice, id));
    }

    @Test
    void nothingIsTakenOutsideThePeriod() {
        Map<String, Object> later = forBuyers();
        later.put("opensAt", days(300).toString());
        String planned = opened(later);
        NOT_OPEN.require(as(alice).body(proposal()).post("/v1/workshops/" + planned + "/proposals"));
        String workshop = opened(forBuyers());
        String id = posted(DemoUser.ALICE, workshop);
        close(workshop).then().statusCode(200);
        NOT_OPEN.require(take(alice, id, position("CLAUSE")));
        NOT_OPEN.require(change(alice, id));
    }

    @Test
    void curatorWhoIsNotInvitedTakesNoPart() {
        String workshop = opened(forBuyers());
        ExpectedProblem.of(403, "NOT_A_PARTICIPANT")
                .fr("Non invité", "Seules les personnes invitées à l'atelier y participent.")
                .require(as(DemoUser.CORA).body(proposal()).post("/v1/workshops/" + workshop + "/proposals"));
    }

    @Test
    void positionThatNoItemMayHoldIsRefused() {
        String id = posted(DemoUser.ALICE, opened(forBuyers()));
        Map<String, Object> clause = position("CLAUSE");
        clause.put("weight", Map.of("min", 20, "max", 10));
        clause.put("askedOf", "LARGE_ONLY");
        ExpectedProblem.of(422, "POSITION_CONTRADICTORY")
                .fr("Position contradictoire", "Les valeurs signalées ne conviennent pas à la nature choisie.")
                .at(
                        "pointer",
                        "/weight",
                        "WEIGHT_NOT_ON_CRITERION",
                        "Seul un critère a une pondération (CCP, L2112-2 et R2152-7).")
                .at("pointer", "/weight/max", "WEIGHT_RANGE_INVERTED", "Le maximum est inférieur au minimum.")
                .at(
                        "pointer",
                        "/askedOf",
                        "ASKED_OF_ALL_REQUIRED",
                        "Seule une question libre peut s'adresser à certains fournisseurs seulement (égalité de"
                                + " traitement : CCP, L3).")
                .require(take(alice, id, clause));
        as(alice).get("/v1/proposals/" + id + "/position").then().statusCode(404);
    }

    @Test
    void positionIsChangedByWhoHasReadIt() {
        String id = posted(DemoUser.ALICE, opened(forBuyers()));
        take(alice, id, position("CLAUSE")).then().statusCode(201);
        take(alice, id, position("FREE_FORM")).then().statusCode(428);
        as(alice)
                .header("If-Match", "\"0\"")
                .body(position("FREE_FORM"))
                .put("/v1/proposals/" + id + "/position")
                .then()
                .statusCode(200);
        as(alice)
                .get("/v1/proposals/" + id + "/position")
                .then()
                .statusCode(200)
                .body("nature", is("FREE_FORM"));
    }

    @Test
    void onePersonHasOnePositionHoweverManyAtOnce() throws Exception {
        String id = posted(DemoUser.ALICE, opened(forBuyers()));
        ExecutorService together = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(together.submit(
                        () -> take(alice, id, position("CLAUSE")).statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 428, 428, 428, 428, 428);
        } finally {
            together.shutdownNow();
        }
        as(DemoUser.CORA).get("/v1/proposals/" + id + "/synthesis").then().body("positions", is(1));
    }

    @Test
    void synthesisIsReadAfterOnesOwnPositionOrTheClosing() {
        String workshop = opened(forBuyers());
        String id = posted(DemoUser.ALICE, workshop);
        Map<String, Object> criterion = position("CRITERION");
        criterion.put("weight", Map.of("min", 10, "max", 15));
        criterion.put("remark", "Avec un modèle");
        take(alice, id, criterion).then().statusCode(201);
        ExpectedProblem.of(403, "POSITION_FIRST")
                .fr(
                        "Prenez d'abord position",
                        "Vous pourrez lire la synthèse après avoir pris position, ou après la clôture de l'atelier.")
                .require(as(bruno).get("/v1/proposals/" + id + "/synthesis"));
        as(bruno)
                .get("/v1/workshops/" + workshop + "/synthesis")
                .then()
                .statusCode(200)
                .body("proposals[0].synthesis", nullValue());
        as(alice)
                .get("/v1/proposals/" + id + "/synthesis")
                .then()
                .statusCode(200)
                .body("positions", is(1))
                .body("weight.median", is(1250))
                .body("nature.agreement", is(10000))
                .body("remarks", is(List.of("Avec un modèle")));
        close(workshop).then().statusCode(200);
        as(bruno).get("/v1/proposals/" + id + "/synthesis").then().statusCode(200);
        as(bruno)
                .get("/v1/workshops/" + workshop + "/synthesis")
                .then()
                .statusCode(200)
                .body("proposals[0].synthesis.positions", is(1));
    }

    private static Map<String, Object> adoption() {
        return new HashMap<>(Map.of(
                "code", Catalogue.code(),
                "subTheme", "WASTE",
                "title", Map.of("fr", "Tri des biodéchets", "en", "Sorting of food waste"),
                "level", "BASE",
                "visibility", "PUBLIC",
                "sourceLevel", "LOCAL_AUTHORITY"));
    }

    @Test
    void adoptionDraftsAnItemOfWhatMostSay() {
        String id = posted(DemoUser.ALICE, opened(forBuyers()));
        Map<String, Object> criterion = position("CRITERION");
        criterion.put("weight", Map.of("min", 10, "max", 15));
        take(alice, id, criterion).then().statusCode(201);
        String item = act("/v1/proposals/" + id + "/adoption", adoption())
                .then()
                .statusCode(200)
                .body("status", is("ADOPTED"))
                .extract()
                .path("itemId");
        as(DemoUser.CORA)
                .get("/v1/items/" + item)
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("nature", is("CRITERION"))
                .body("suggestedWeight", is(Map.of("min", 10, "max", 15)))
                .body("confidentiality", is("BUYER_ONLY"))
                .body("question.fr", is("Trier et peser les biodéchets"))
                .body("evidence[0].description.fr", is("Bordereaux de pesée"));
        as(DemoUser.CORA)
                .get("/v1/proposals?itemId=" + item)
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(id)));
        DECIDED.require(act("/v1/proposals/" + id + "/adoption", adoption()));
        DECIDED.require(take(bruno, id, position("CLAUSE")));
    }

    @Test
    void adoptionWithoutMajorityAsksTheCurator() {
        String id = posted(DemoUser.ALICE, opened(forBuyers()));
        ExpectedProblem.of(422, "NO_MAJORITY")
                .fr(
                        "Pas de majorité",
                        "Les positions ne dégagent pas de majorité : indiquez vous-même les valeurs signalées.")
                .at("pointer", "/nature", "NO_MAJORITY", "Indiquez cette valeur.")
                .require(act("/v1/proposals/" + id + "/adoption", adoption()));
        Map<String, Object> whole = adoption();
        whole.put("nature", "CLAUSE");
        whole.put("confidentiality", "PUBLIC_AFTER_AWARD");
        whole.put("askedOf", "ALL");
        act("/v1/proposals/" + id + "/adoption", whole).then().statusCode(200);
    }

    @Test
    void repeatedAdoptionAnswersAsTheFirst() {
        String id = posted(DemoUser.ALICE, opened(forBuyers()));
        take(alice, id, position("CLAUSE")).then().statusCode(201);
        Map<String, Object> adoption = adoption();
        String key = UUID.randomUUID().toString();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(as(DemoUser.CORA)
                    .header("If-Match", "\"0\"")
                    .header("Idempotency-Key", key)
                    .body(adoption)
                    .post("/v1/proposals/" + id + "/adoption")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
    }

    @Test
    void authorReadsWhyAProposalWasDeclined() {
        String id = posted(DemoUser.ALICE, opened(forBuyers()));
        act("/v1/proposals/" + id + "/refusal", Map.of("reason", "Déjà au catalogue"))
                .then()
                .statusCode(200);
        read(alice, id).then().body("status", is("DECLINED")).body("reason", is("Déjà au catalogue"));
        read(bruno, id).then().body("status", is("DECLINED")).body("reason", nullValue());
        DECIDED.require(act("/v1/proposals/" + id + "/refusal", Map.of("reason", "Encore")));
    }

    @Test
    void mergersMakeNoChains() {
        String workshop = opened(forBuyers());
        String a = posted(DemoUser.ALICE, workshop);
        String b = posted(DemoUser.ALICE, workshop);
        String c = posted(DemoUser.ALICE, workshop);
        String elsewhere = posted(DemoUser.ALICE, opened(forBuyers()));
        mergerRefused(a, a, "MERGER_INTO_ITSELF", "Choisissez une autre proposition.");
        mergerRefused(a, elsewhere, "MERGER_TARGET_UNKNOWN", "Choisissez une proposition du même atelier.");
        merge(a, b).then().statusCode(200).body("status", is("MERGED")).body("mergedInto", is(b));
        mergerRefused(
                c,
                a,
                "MERGER_CHAIN",
                "Une proposition déjà fusionnée, ou dans laquelle une autre a été fusionnée, ne peut pas entrer dans"
                        + " une nouvelle fusion.");
        mergerRefused(
                b,
                c,
                "MERGER_CHAIN",
                "Une proposition déjà fusionnée, ou dans laquelle une autre a été fusionnée, ne peut pas entrer dans"
                        + " une nouvelle fusion.");
        as(alice).get("/v1/proposals?workshopId=" + workshop).then().body("items", hasSize(3));
    }

    private static Response merge(String id, String into) {
        return act("/v1/proposals/" + id + "/merger", Map.of("into", into, "reason", "La même idée"));
    }

    private static void mergerRefused(String id, String into, String code, String text) {
        ExpectedProblem.of(422, "MERGER_REFUSED")
                .fr(
                        "Fusion refusée",
                        "Une proposition ne peut être fusionnée que dans une autre proposition du même atelier,"
                                + " elle-même non fusionnée, et seulement si aucune proposition n'a été fusionnée dans la"
                                + " première.")
                .at("pointer", "/into", code, text)
                .require(merge(id, into));
    }
}
