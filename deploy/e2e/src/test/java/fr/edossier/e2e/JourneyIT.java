package fr.edossier.e2e;

import static fr.edossier.e2e.Suite.EVALUATION;
import static fr.edossier.e2e.Suite.TENDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tender from the catalogue to the shared evaluation; each service is killed on the way. */
class JourneyIT {

    private final Bidder a = new Bidder("sophie", "alpes-proprete", 100_000);
    private final Bidder b = new Bidder("simon", "econet", 120_000);
    private final Bidder c = new Bidder("sara", "vercors-services", 150_000);
    private final Bidder d = new Bidder("samir", "isere-batiment", 240_000);
    private List<String> criteria = List.of();
    private Tender tender = new Tender();
    private String clause = "";
    private String consultation = "";
    private String lot = "";

    @Test
    void fromTheCatalogueToTheSharedEvaluation() throws Exception {
        publish();
        submitDossiers();
        openEnvelopes();
        mark();
        award();
        evaluate(sign());
        verifyAudit();
    }

    private void publish() throws Exception {
        tender = Tender.published();
        tender.findAskAndExtend();
        criteria = tender.criteria;
        clause = tender.clause;
        consultation = tender.consultation;
        lot = tender.lot;
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
        tender.close();
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
        Tender.moveClock(TENDER, earliest.atTime(8, 0).toInstant(ZoneOffset.UTC));
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

    private static Map<String, Object> answer(String requirement, String text, @Nullable Integer committed) {
        return committed == null
                ? Map.of("requirementId", requirement, "text", text)
                : Map.of("requirementId", requirement, "text", text, "committed", committed);
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
}
