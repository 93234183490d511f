package fr.edossier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A consultation: its draft, what the publication check finds, its publication and the extension of its deadline. */
final class Tender {
    private static final String CRITERIA = Suite.CRITERIA;
    private static final String TENDER = Suite.TENDER;
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    private final Instant announced = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    /** Deadline after the extension. */
    private final Instant deadline = announced.plus(2, ChronoUnit.DAYS);

    final List<String> criteria = new ArrayList<>();
    String clause = "";
    String consultation = "";
    String lot = "";
    private final String documentId = UUID.randomUUID().toString();
    private String etag = "";

    static Tender published() {
        Tender tender = new Tender();
        tender.publish();
        return tender;
    }

    private void publish() {
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
                                "deadline", announced.toString(),
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
        publication().expect(422, "NOT_PUBLISHABLE");
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
        Suite.as("alice", TENDER)
                .header("Content-Disposition", "attachment; filename=\"CCTP.pdf\"")
                .upload(document(), PDF)
                .expect(201);
        etag = Suite.as("alice", TENDER)
                .get("/v1/consultations/" + consultation)
                .expect(200)
                .etag();
        assertThat(blocking()).containsExactly("VISA_MISSING");
        etag = Suite.as("leo", TENDER)
                .ifMatch(etag)
                .key(UUID.randomUUID().toString())
                .post("/v1/consultations/" + consultation + "/visa")
                .expect(200)
                .etag();
        etag = publication().expect(200).etag();
    }

    /**
     * A supplier without an account finds the consultation and one with an account asks a question; the answer goes to
     * all, and the deadline is extended.
     */
    void findAskAndExtend() {
        JsonNode found = Suite.anonymous(TENDER)
                .get("/v1/notices?state=OPEN&cpv=9091&social=true&environmental=true&limit=100")
                .expect(200)
                .json()
                .at("/items");
        assertThat(StreamSupport.stream(found.spliterator(), false)
                        .map(notice -> notice.at("/id").asText()))
                .contains(consultation);
        Suite.anonymous(TENDER).get("/v1/lots/" + lot + "/requirements").expect(200);
        assertThat(Suite.anonymous(TENDER).get(document()).expect(200).body())
                .isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        String address = UUID.randomUUID() + "@firm.example";
        Suite.anonymous(TENDER)
                .post(
                        "/v1/consultations/" + consultation + "/followers",
                        Map.of("name", "Simone Martin", "address", address, "language", "FR"))
                .expect(202);
        Reply asked = Suite.as("sophie", TENDER)
                .post(
                        "/v1/consultations/" + consultation + "/questions",
                        Map.of("text", "Peut-on visiter les lycées avant de répondre ?"))
                .expect(201);
        Reply answered = Suite.as("alice", TENDER)
                .ifMatch(asked.etag())
                .put("/v1/questions/" + asked.id() + "/answer", Map.of("text", text("Oui, sur rendez-vous.")))
                .expect(200);
        Reply current = Suite.as("alice", TENDER)
                .get("/v1/consultations/" + consultation)
                .expect(200);
        Map<String, Object> content = new HashMap<>();
        for (String member : List.of(
                "reference", "title", "object", "procedure", "category", "cpv", "estimatedValue", "openingOfficers")) {
            content.put(member, current.json().at("/" + member));
        }
        content.put("deadline", deadline.toString());
        Reply amended = Suite.as("alice", TENDER)
                .ifMatch(current.etag())
                .key(UUID.randomUUID().toString())
                .post(
                        "/v1/consultations/" + consultation + "/amendments",
                        Map.of("content", content, "reason", text("Deux jours pour visiter les lycées")))
                .expect(200);
        assertThat(amended.json().at("/contentVersion").asInt()).isEqualTo(2);
        Suite.as("alice", TENDER)
                .ifMatch(answered.etag())
                .key(UUID.randomUUID().toString())
                .post("/v1/questions/" + asked.id() + "/publication", Map.of("contentVersion", 2))
                .expect(200);
        Reply told = Suite.anonymous(TENDER)
                .get("/v1/consultations/" + consultation + "/questions")
                .expect(200);
        assertThat(told.text("/items/0/answer/fr")).isEqualTo("Oui, sur rendez-vous.");
        assertThat(told.body()).doesNotContain("alpes-proprete");
        assertThat(Suite.as("sophie", TENDER)
                        .get("/v1/notifications")
                        .expect(200)
                        .text("/items/1/kind"))
                .isEqualTo("DEADLINE_EXTENDED");
        String registered = "suivi de la consultation";
        Suite.await("the mails are out", () -> {
            String mails = Suite.status().get("/mail").expect(200).body();
            return mails.contains(address) && mails.contains(registered) && mails.contains("délai prolongé")
                    ? mails
                    : null;
        });
        moveClock(TENDER, announced.plusSeconds(1));
        assertThat(notices("OPEN")).contains(consultation);
    }

    /** Moves the clock past the deadline, which closes the consultation. */
    void close() {
        moveClock(TENDER, deadline.plusSeconds(1));
        assertThat(notices("OPEN")).doesNotContain(consultation);
        assertThat(notices("CLOSED")).contains(consultation);
    }

    private static List<String> notices(String state) {
        JsonNode found = Suite.anonymous(TENDER)
                .get("/v1/notices?cpv=9091&limit=100&state=" + state)
                .expect(200)
                .json()
                .at("/items");
        return StreamSupport.stream(found.spliterator(), false)
                .map(notice -> notice.at("/id").asText())
                .toList();
    }

    private String document() {
        return "/v1/consultations/" + consultation + "/documents/" + documentId;
    }

    /** @return the id of the current version of an item of the starting catalogue */
    private static String item(String code) {
        for (JsonNode version : catalogue("/v1/item-versions/" + code)) {
            if (version.at("/status").asText().equals("PUBLISHED")) {
                return version.at("/id").asText();
            }
        }
        throw new AssertionError("no item " + code);
    }

    /** Returns the first social clause of the starting catalogue, by code. */
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

    /** Returns the codes of the findings that block the publication. */
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

    private Reply publication() {
        return Suite.as("alice", TENDER)
                .ifMatch(etag)
                .key(UUID.randomUUID().toString())
                .post("/v1/consultations/" + consultation + "/publication");
    }

    private static Map<String, Object> handwritten(String title, int weight) {
        return Map.of(
                "handwritten",
                Map.of(
                        "nature",
                        "CRITERION",
                        "theme",
                        "QUALITY",
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

    private static Map<String, String> text(String text) {
        return Map.of("fr", text, "en", text);
    }

    static void moveClock(String service, Instant now) {
        Suite.as("alice", service)
                .put("/sandbox/clock", Map.of("now", now.toString()))
                .expect(200);
    }
}
