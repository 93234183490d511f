package fr.edossier.tender;

import static fr.edossier.tender.Api.as;

import fr.edossier.testing.Json;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consultation of one lot with people of its own: drafts and publishes it, as far as a test needs. */
public final class Market {
    public final People people = new People();
    /** Later than any procedure's minimum period. */
    public final Instant deadline = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private final List<String> requirements = new ArrayList<>();
    private String consultation = "";
    private String lot = "";
    private String etag = "";

    public Map<String, Object> content(String procedure) {
        return DraftContents.consultation(procedure, deadline, people);
    }

    public Map<String, Object> lotContent(Object priceWeight) {
        return DraftContents.lot(priceWeight, people.evaluator);
    }

    public Market drafted() {
        return drafted("ADAPTED");
    }

    public Market drafted(String procedure) {
        return drafted(content(procedure));
    }

    public Market drafted(Map<String, Object> content) {
        OpeningOfficers.haveKeys();
        Response created = as(people.agentToken()).body(content).post("/v1/consultations");
        created.then().statusCode(201);
        consultation = Json.id(created);
        etag = created.header("ETag");
        return this;
    }

    public Market withLot(Object priceWeight) {
        return withLot(lotContent(priceWeight));
    }

    public Market withLot(Map<String, Object> content) {
        lot = added(content, "/v1/consultations/{id}/lots", consultation);
        return this;
    }

    /** @param weight null on anything but a criterion */
    public Market withHandwritten(String nature, @Nullable Object weight, boolean required, String confidentiality) {
        return withRequirement(DraftContents.handwritten(nature, weight, required, confidentiality));
    }

    /** @param weight null on anything but a criterion */
    public Market withItem(UUID item, @Nullable Object weight) {
        return withRequirement(DraftContents.picked(item, weight));
    }

    public Market withRequirement(Map<String, ?> body) {
        requirements.add(added(body, "/v1/lots/{lot}/requirements", lot));
        return this;
    }

    private String added(Map<String, ?> body, String path, String parent) {
        Response added =
                as(people.agentToken()).header("If-Match", etag).body(body).post(path, parent);
        added.then().statusCode(201);
        etag = added.header("ETag");
        return Json.id(added);
    }

    /** Price 40, technical 25 and 15, environment 20, and an insertion clause: the table of the scoring rules. */
    public Market complete(String procedure) {
        return drafted(procedure)
                .withLot(40)
                .withHandwritten("CRITERION", 25, true, "BUYER_ONLY")
                .withHandwritten("CRITERION", 15, false, "BUYER_ONLY")
                .withHandwritten("CRITERION", 20, false, "EVALUATORS_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
    }

    public Market published() {
        return published("ADAPTED");
    }

    public Market published(String procedure) {
        return complete(procedure).publish();
    }

    /** Publishes with a legal officer's visa, which formal procedures need. */
    public Market publish() {
        giveVisa();
        return act(people.agentToken(), "publication");
    }

    public Market giveVisa() {
        etag = as(people.agentToken())
                .get("/v1/consultations/{id}", consultation)
                .header("ETag");
        return act(people.legalOfficerToken(), "visa");
    }

    private Market act(String token, String act) {
        Response done = as(token)
                .header("If-Match", etag)
                .header("Idempotency-Key", Api.key())
                .post("/v1/consultations/{id}/" + act, consultation);
        done.then().statusCode(200);
        etag = done.header("ETag");
        return this;
    }

    public Bidding bidding() {
        return new Bidding(this);
    }

    public Opening opening() {
        return new Opening(this);
    }

    public String consultation() {
        return consultation;
    }

    public String lot() {
        return lot;
    }

    /** The ETag after the last change made here. */
    public String etag() {
        return etag;
    }

    /** @param index in the order they were added, from 0 */
    public String requirement(int index) {
        return requirements.get(index);
    }
}
