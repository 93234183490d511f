package fr.edossier.e2e;

import static fr.edossier.e2e.Suite.CRITERIA;
import static fr.edossier.e2e.Suite.EVALUATION;
import static fr.edossier.e2e.Suite.TENDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tender from the catalogue to the shared evaluation, each service killed on the way. */
class JourneyIT {

    private final Bidder a = new Bidder("sophie", "alpes-proprete", 100_000);
    private final Bidder b = new Bidder("simon", "econet", 120_000);
    private final Bidder c = new Bidder("sara", "vercors-services", 150_000);
    private final Bidder d = new Bidder("samir", "isere-batiment", 240_000);
    private final Instant deadline = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private final List<String> criteria = new ArrayList<>();
    private String clause = "";
    private String consultation = "";
    private String lot = "";
    private String etag = "";

    @Test
    void fromTheCatalogueToTheSharedEvaluation() throws Exception {
        publishConsultation();
        submitDossiers();
        openEnvelopes();
        mark();
        award();
        evaluate(sign());
        verifyAudit();
    }

    private void publishConsultation() {
        String environment = item("ENV-001");
        String insertion = insertionClause();
        Reply drafted = Suite.as("alice", TENDER)
                .post(
                        "/v1/consultations",
                        Map.of(
                                "reference",
                                        "E2E-" + UUID.randomUUID().toString().substring(0, 8),
                                "title", text("Nettoyage des lycées"),
                                "object", text("Nettoyage des locaux de douze lycées"),
                                "procedure", "OPEN",
                                "deadline", deadline.toString(),
                                "openingOfficers", List.of("olga", "omar", "otto"),
                                "category", "SERVICES",
                                "cpv", "90911000",
                                "estimatedValue", Map.of("amount", 300_000, "currency", "EUR")))
                .expect(201);
        consultation = drafted.id();
        Suite.as("bruno", TENDER).get("/v1/consultations/" + consultation).expect(404);
        Suite.as("sophie", TENDER).get("/v1/consultations/" + consultation).expect(404);

        Reply added = Suite.as("alice", TENDER)
                .ifMatch(drafted.etag())
                .post(
                        "/v1/consultations/" + consultation + "/lots",
                        Map.of(
                                "number", 1,
                                "title", text("Lycées de l'agglomération"),
                                "price", Map.of("method", "PROPORTIONAL", "weight", 40),
                                "evaluators", List.of("eve")))
                .expect(201);
        lot = added.id();
        etag = added.etag();
        criteria.add(requirement(handwritten("Organisation proposée", 25)));
        criteria.add(requirement(handwritten("Qualité du contrôle", 15)));

        assertThat(blocking())
                .containsExactly(
                        "VISA_MISSING",
                        "WEIGHTS_NOT_WHOLE",
                        "ENV_CRITERION_MISSING",
                        "ENV_CLAUSE_MISSING",
                        "SOCIAL_CLAUSE_MISSING");
        publish().expect(422, "NOT_PUBLISHABLE");
        Suite.stack().kill(CRITERIA);
        addRequirement(Map.of("itemId", environment, "weight", 20, "required", true))
                .expect(503, "UNAVAILABLE");
        Suite.stack().restart(CRITERIA);
        criteria.add(Suite.await("the catalogue answers again", () -> {
            Reply reply = addRequirement(Map.of("itemId", environment, "weight", 20, "required", true));
            if (reply.status() == 503) {
                return null;
            }
            etag = reply.expect(201).etag();
            return reply.id();
        }));
        clause = requirement(Map.of(
                "itemId",
                insertion,
                "required",
                true,
                "planned",
                3500,
                "values",
                Map.of("facilitator", "la plateforme de facilitation")));
        requirement(Map.of("itemId", item("ENV-010"), "required", false));
        assertThat(blocking()).containsExactly("VISA_MISSING");
        etag = Suite.as("leo", TENDER)
                .ifMatch(etag)
                .key(UUID.randomUUID().toString())
                .post("/v1/consultations/" + consultation + "/visa")
                .expect(200)
                .etag();
        etag = publish().expect(200).etag();
    }

    private void submitDossiers() throws Exception {
        List<Map<String, Object>> answers = List.of(
                answer(criteria.get(2), "Produits écolabellisés ou équivalents", null),
                answer(clause, "Avec deux structures d'insertion", 3600));
        for (Bidder bidder : List.of(a, b)) {
            bidder.prepare(consultation, lot, answers).submitInTime();
        }
        Suite.stack().kill(TENDER);
        Suite.stack().restart(TENDER);
        a.requireNothingLost();
        b.requireNothingLost();
        for (Bidder bidder : List.of(c, d)) {
            bidder.prepare(consultation, lot, answers).submitInTime();
        }
        assertThat(bids("alice").status()).isEqualTo(403);
        bids("bruno").expect(404);
        bids("sophie").expect(403, "FORBIDDEN");
        open("olga", "early").expect(409, "OPENING_BEFORE_DEADLINE");
    }

    private void openEnvelopes() throws Exception {
        moveClock(TENDER, deadline.plusSeconds(1));
        b.submit().expect(201);
        Reply late = new Bidder("simon", "econet", 1).call().get("/v1/dossiers").expect(200);
        String dossier = late.text("/items/0/id");
        String tag = b.call().get("/v1/dossiers/" + dossier).etag();
        b.call()
                .ifMatch(tag)
                .key(UUID.randomUUID().toString())
                .post("/v1/dossiers/" + dossier + "/submission")
                .expect(409, "ENVELOPE_LATE");

        assertThat(open("olga", "first").expect(200).text("/state")).isEqualTo("PENDING");
        open("olga", "again").expect(409, "SECOND_OFFICER_REQUIRED");
        Suite.stack().kill(TENDER);
        Suite.stack().restart(TENDER);
        assertThat(open("olga", "first").expect(200).text("/state")).isEqualTo("PENDING");
        Reply opened = open("omar", "second").expect(200);
        assertThat(opened.text("/state")).isEqualTo("OPENED");
        assertThat(opened.json().at("/envelopes").asInt()).isEqualTo(4);
        assertThat(bids("alice").expect(200).json().at("/items")).hasSize(4);
    }

    private void mark() {
        mark(a, 6, 5, 4);
        mark(b, 8, 7, 7);
        mark(c, 9, 8, 9);
        mark(d, 9, 10, 8);
        Reply ranking =
                Suite.as("alice", TENDER).get("/v1/lots/" + lot + "/ranking").expect(200);
        List<String> totals = StreamSupport.stream(ranking.json().at("/items").spliterator(), false)
                .map(entry -> entry.at("/supplier").asText() + " "
                        + entry.at("/total").decimalValue().setScale(2, RoundingMode.UNNECESSARY))
                .toList();
        assertThat(totals)
                .containsExactly(
                        "vercors-services 79.17", "econet 77.83", "alpes-proprete 70.50", "isere-batiment 70.17");
        byte[] memo = Suite.as("eve", TENDER).download("/v1/bids/" + bidOf(c) + "/files/" + c.fileId());
        assertThat(memo).isEqualTo(c.memo());
    }

    private void award() {
        Suite.as("alice", TENDER)
                .key(UUID.randomUUID().toString())
                .post("/v1/lots/" + lot + "/award", Map.of("bidId", bidOf(a), "reason", "La moins chère"))
                .expect(422, "NOT_THE_BEST_BID");
        Reply award = Suite.as("alice", TENDER)
                .key(UUID.randomUUID().toString())
                .post("/v1/lots/" + lot + "/award", Map.of("bidId", bidOf(c), "reason", "La meilleure offre"))
                .expect(201);
        assertThat(award.text("/supplier")).isEqualTo("vercors-services");
        Suite.as("alice", TENDER)
                .key(UUID.randomUUID().toString())
                .post("/v1/lots/" + lot + "/contract")
                .expect(409, "STANDSTILL_RUNNING");
        LocalDate earliest = LocalDate.parse(award.text("/earliestSignature"));
        moveClock(TENDER, earliest.atTime(8, 0).toInstant(ZoneOffset.UTC));
    }

    /** @return the contract's id */
    private String sign() {
        String key = UUID.randomUUID().toString();
        Call alice = Suite.as("alice", TENDER).key(key);
        Reply signed = alice.post("/v1/lots/" + lot + "/contract").expect(201);
        Suite.stack().kill(TENDER);
        Suite.stack().restart(TENDER);
        assertThat(alice.post("/v1/lots/" + lot + "/contract").expect(201).body())
                .isEqualTo(signed.body());
        assertThat(signed.json().at("/commitments/0/planned").asInt()).isEqualTo(3600);

        Suite.stack().kill(EVALUATION);
        Suite.as("carl", TENDER)
                .ifMatch(signed.etag())
                .key(UUID.randomUUID().toString())
                .post("/v1/contracts/" + signed.id() + "/completion")
                .expect(200);
        Suite.stack().restart(EVALUATION);
        return signed.id();
    }

    private void evaluate(String contract) {
        JsonNode known = Suite.await("the contract arrives", () -> {
            Reply reply = Suite.as("carl", EVALUATION).get("/v1/contracts/" + contract);
            boolean completed = reply.status() == 200 && reply.json().has("completedAt");
            return completed ? reply.json() : null;
        });
        Reply drafted = Suite.as("carl", EVALUATION)
                .post("/v1/evaluations", Map.of("contractId", contract))
                .expect(201);
        String path = "/v1/evaluations/" + drafted.id();
        Suite.as("carl", EVALUATION)
                .post("/v1/evaluations", Map.of("contractId", contract))
                .expect(409, "EVALUATION_EXISTS");
        Reply written = Suite.as("carl", EVALUATION)
                .ifMatch(drafted.etag())
                .put(path, Evaluations.content(known.at("/commitments/0/id").asText()))
                .expect(200);
        Suite.as("sara", EVALUATION).get(path).expect(404);
        Reply sent = Suite.as("carl", EVALUATION)
                .ifMatch(written.etag())
                .key("send")
                .post(path + "/sending")
                .expect(200);
        Suite.stack().kill(EVALUATION);
        Suite.stack().restart(EVALUATION);
        Suite.as("simon", EVALUATION).get(path).expect(404);
        Suite.as("bruno", EVALUATION).get(path + "?purpose=LEARN").expect(404);
        Reply replied = Suite.as("sara", EVALUATION)
                .ifMatch(sent.etag())
                .key("reply")
                .post(path + "/reply", Map.of("comment", "Les heures du dernier mois manquent au décompte."))
                .expect(200);
        Suite.as("carl", EVALUATION)
                .ifMatch(replied.etag())
                .key("share")
                .post(path + "/sharing")
                .expect(200);
        Suite.as("bruno", EVALUATION).get(path).expect(422, "PURPOSE_REQUIRED");
        Reply read = Suite.as("bruno", EVALUATION).get(path + "?purpose=LEARN").expect(200);
        assertThat(read.body()).contains("Les heures du dernier mois manquent").contains("3120");
        Suite.as("simon", EVALUATION).get(path).expect(404);
        assertThat(Suite.as("audrey", EVALUATION)
                        .get(path + "/readings")
                        .expect(200)
                        .body())
                .contains("LEARN");
    }

    private void verifyAudit() {
        Reply trail = Suite.as("audrey", TENDER)
                .get("/v1/audit-trails/" + consultation)
                .expect(200);
        List<String> acts = StreamSupport.stream(trail.json().at("/entries").spliterator(), false)
                .map(entry -> entry.at("/act").asText())
                .filter(act -> Stream.of("envelope", "opening", "consultation.opened", "lot.awarded", "contract")
                        .anyMatch(act::startsWith))
                .toList();
        assertThat(acts)
                .containsExactly(
                        "envelope.sealed",
                        "envelope.sealed",
                        "envelope.sealed",
                        "envelope.sealed",
                        "opening.refused",
                        "envelope.late",
                        "opening.act",
                        "opening.refused",
                        "opening.act",
                        "consultation.opened",
                        "lot.awarded",
                        "contract.signed",
                        "contract.completed");
    }

    private static Map<String, String> text(String text) {
        return Map.of("fr", text, "en", text);
    }

    private static Map<String, Object> handwritten(String title, int weight) {
        return Map.of(
                "handwritten",
                Map.of(
                        "nature",
                        "CRITERION",
                        "title",
                        text(title),
                        "text",
                        text(title),
                        "linkToSubject",
                        text("Les moyens affectés à ce marché")),
                "weight",
                weight,
                "required",
                false);
    }

    private static Map<String, Object> answer(String requirement, String text, @Nullable Integer committed) {
        return committed == null
                ? Map.of("requirementId", requirement, "text", text)
                : Map.of("requirementId", requirement, "text", text, "committed", committed);
    }

    /** @return the id of the version in force of an item of the starting catalogue */
    private static String item(String code) {
        for (JsonNode version : catalogue("/v1/item-versions/" + code)) {
            if (version.at("/status").asText().equals("PUBLISHED")) {
                return version.at("/id").asText();
            }
        }
        throw new AssertionError("no item " + code);
    }

    /** The first social clause of the starting catalogue, by its code. */
    private static String insertionClause() {
        return catalogue("/v1/items?nature=CLAUSE&theme=SOCIAL&status=PUBLISHED&sort=code&limit=1")
                .at("/0/id")
                .asText();
    }

    private static JsonNode catalogue(String path) {
        return Suite.as("alice", CRITERIA).get(path).expect(200).json().at("/items");
    }

    private Reply addRequirement(Map<String, Object> body) {
        return Suite.as("alice", TENDER).ifMatch(etag).post("/v1/lots/" + lot + "/requirements", body);
    }

    private String requirement(Map<String, Object> body) {
        Reply added = addRequirement(body).expect(201);
        etag = added.etag();
        return added.id();
    }

    /** What the law would strike down, by code. */
    private List<String> blocking() {
        JsonNode found = Suite.as("alice", TENDER)
                .get("/v1/consultations/" + consultation + "/check")
                .expect(200)
                .json()
                .at("/items");
        return StreamSupport.stream(found.spliterator(), false)
                .filter(finding -> finding.at("/severity").asText().equals("BLOCKING"))
                .map(finding -> finding.at("/code").asText())
                .toList();
    }

    private Reply publish() {
        return Suite.as("alice", TENDER)
                .ifMatch(etag)
                .key(UUID.randomUUID().toString())
                .post("/v1/consultations/" + consultation + "/publication");
    }

    private Reply open(String officer, String key) {
        return Suite.as(officer, TENDER)
                .key(key + "-" + consultation)
                .post("/v1/consultations/" + consultation + "/opening");
    }

    private Reply bids(String user) {
        return Suite.as(user, TENDER).get("/v1/consultations/" + consultation + "/bids");
    }

    private String bidOf(Bidder bidder) {
        for (JsonNode bid : bids("eve").json().at("/items")) {
            if (bid.at("/supplier").asText().equals(bidder.organisation)) {
                return bid.at("/id").asText();
            }
        }
        throw new AssertionError("no bid of " + bidder.organisation);
    }

    private void mark(Bidder bidder, int... marks) {
        String bid = bidOf(bidder);
        for (int index = 0; index < marks.length; index++) {
            String tag =
                    Suite.as("eve", TENDER).get("/v1/bids/" + bid).expect(200).etag();
            Suite.as("eve", TENDER)
                    .ifMatch(tag)
                    .put(
                            "/v1/bids/" + bid + "/marks/" + criteria.get(index),
                            Map.of("mark", marks[index], "appreciation", "Au regard du mémoire technique"))
                    .expect(200);
        }
    }

    private static void moveClock(String service, Instant now) {
        Suite.as("alice", service)
                .put("/sandbox/clock", Map.of("now", now.toString()))
                .expect(200);
    }
}
