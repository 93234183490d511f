package fr.edossier.tender.life;

import static fr.edossier.tender.Api.as;
import static fr.edossier.tender.Api.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Lots;
import fr.edossier.tender.Market;
import fr.edossier.testing.Json;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One consultation in the service, held against its {@link Model} after each act. */
final class Life implements AutoCloseable {
    private static final Map<String, Object> WITHOUT_CONTRACT = Map.of("code", "OTHER", "reason", text("Sans suite"));
    private static final Map<String, Object> LOT_WITHOUT_CONTRACT =
            Map.of("outcome", "ABANDONED", "code", "OTHER", "reason", text("Sans suite"));

    final Model model;
    private final Market market = new Market();
    private final Map<String, Object> content;
    private final String otherLot;
    private final List<String> story = new ArrayList<>();
    private int titles;
    private @Nullable Bidder bidder;
    private @Nullable SuiteClock clock;

    /** @param name of the life, for messages */
    Life(String name, String procedure) {
        model = new Model(procedure, market.deadline);
        story.add(name + " " + procedure);
        content = market.content(procedure);
        otherLot = Lots.add(market.drafted(content), 2, null).lot();
        market.withLot(40)
                .withHandwritten("CRITERION", 60, false, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
    }

    /** Tries an act, which must be answered as the model says and leave what the model says. */
    void live(Act act) {
        story.add(act.name());
        boolean admitted = model.admits(act);
        int status = tried(act);
        assertThat(status < 300).as("%s answered %s", story, status).isEqualTo(admitted);
        assertThat(status).as(story.toString()).isLessThan(500);
        if (admitted) {
            model.follow(act);
            if (act == Act.PUBLISH) {
                bidder = market.bidding().preparedWithoutAnswers("1000.00");
            }
        }
        JsonNode view = requireViewAsModelled();
        if (admitted) {
            requireVersionsAsModelled(view);
        }
    }

    private int tried(Act act) {
        Bidder only = bidder;
        return switch (act) {
            case REPLACE -> kept(retitled(), this::replace);
            case UPLOAD -> upload().statusCode();
            case GIVE_VISA ->
                agent(market.people.legalOfficerToken(), null, "visa").statusCode();
            case PUBLISH -> agent(null, "publication").statusCode();
            case AMEND -> kept(retitled(), this::amend);
            case EXTEND -> kept(until(model.extended()), this::amend);
            case SHORTEN -> kept(until(model.deadline().minusSeconds(1)), this::amend);
            case ASK ->
                as(Tokens.supplier(Organisation.random()).sign())
                        .body(Map.of("text", "Une question"))
                        .post("/v1/consultations/{id}/questions", market.consultation())
                        .statusCode();
            case SUBMIT -> only == null ? 404 : market.bidding().submit(only).statusCode();
            case PASS_THE_DEADLINE -> passed();
            case OPEN_FIRST -> market.opening().open(market.people.officer1).statusCode();
            case OPEN_SECOND -> market.opening().open(market.people.officer2).statusCode();
            case AWARD -> award(bidToAward()).statusCode();
            case SIGN -> market.opening().sign().statusCode();
            case END_LOT -> end(market.lot());
            case END_OTHER_LOT -> end(otherLot);
            case ABANDON -> agent(WITHOUT_CONTRACT, "abandonment").statusCode();
        };
    }

    /** Sends the content with these changes, and keeps them where they are accepted. */
    private int kept(Map<String, Object> changes, Function<Map<String, Object>, Response> sent) {
        Map<String, Object> changed = new HashMap<>(content);
        changed.putAll(changes);
        int status = sent.apply(changed).statusCode();
        if (status < 300) {
            content.putAll(changes);
        }
        return status;
    }

    private Map<String, Object> retitled() {
        return Map.of("title", text("Titre " + ++titles));
    }

    private static Map<String, Object> until(Instant deadline) {
        return Map.of("deadline", deadline.toString());
    }

    private Response replace(Map<String, Object> changed) {
        return as(market.people.agentToken())
                .header("If-Match", "*")
                .body(changed)
                .put("/v1/consultations/{id}", market.consultation());
    }

    private Response amend(Map<String, Object> changed) {
        return agent(Map.of("content", changed, "reason", text("Une précision")), "amendments");
    }

    private Response upload() {
        return as(market.people.agentToken())
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"CCTP.txt\"")
                .body("texte".getBytes(StandardCharsets.UTF_8))
                .put("/v1/consultations/{id}/documents/{document}", market.consultation(), UUID.randomUUID());
    }

    private Response agent(@Nullable Object body, String act) {
        return agent(market.people.agentToken(), body, act);
    }

    private Response agent(String token, @Nullable Object body, String act) {
        return post(token, body, "/v1/consultations/{id}/" + act, market.consultation());
    }

    private static Response post(String token, @Nullable Object body, String path, String id) {
        var request = as(token).header("If-Match", "*").header("Idempotency-Key", Api.key());
        return (body == null ? request : request.body(body)).post(path, id);
    }

    private int end(String lot) {
        return post(market.people.agentToken(), LOT_WITHOUT_CONTRACT, "/v1/lots/{lot}/ending", lot)
                .statusCode();
    }

    /** The bid, marked, where it can be awarded; else a bid that does not exist. */
    private String bidToAward() {
        Bidder only = bidder;
        if (only == null || !model.admits(Act.AWARD)) {
            return UUID.randomUUID().toString();
        }
        String bid = market.opening().bidOf(only);
        market.opening().mark(bid, 1, 8).then().statusCode(200);
        return bid;
    }

    private Response award(String bid) {
        return as(market.people.agentToken())
                .header("Idempotency-Key", Api.key())
                .body(Map.of("bidId", bid, "reason", "La meilleure offre"))
                .post("/v1/lots/{lot}/award", market.lot());
    }

    /** Moves the clock past the deadline, from where it goes on for the acts that follow. */
    private int passed() {
        close();
        clock = SuiteClock.at(model.deadline().plusSeconds(1));
        return 200;
    }

    private JsonNode requireViewAsModelled() {
        JsonNode view = Json.of(as(market.people.agentToken()).get("/v1/consultations/{id}", market.consultation()));
        assertThat(view.path("status").asText())
                .as(story.toString())
                .isEqualTo(model.state().name());
        List<Integer> ended = new ArrayList<>();
        view.path("lots").forEach(lot -> {
            if (lot.hasNonNull("ending")) {
                ended.add(lot.path("number").asInt());
            }
        });
        assertThat(ended).as(story.toString()).isEqualTo(model.endedLots());
        assertThat(view.path("contentVersion").asInt()).as(story.toString()).isEqualTo(model.version());
        assertThat(view.hasNonNull("visa")).as(story.toString()).isEqualTo(model.showsVisa());
        assertThat(view.path("deadline").asText())
                .as(story.toString())
                .isEqualTo(model.deadline().toString());
        return view;
    }

    private void requireVersionsAsModelled(JsonNode view) {
        Response versions = given().get("/v1/consultations/{id}/versions", market.consultation());
        if (model.state() == State.DRAFT) {
            assertThat(versions.statusCode()).as(story.toString()).isEqualTo(404);
            return;
        }
        List<Integer> numbers = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        Json.of(versions).path("items").forEach(version -> {
            numbers.add(version.path("number").asInt());
            hashes.add(version.path("hash").asText());
        });
        assertThat(numbers)
                .as(story.toString())
                .isEqualTo(IntStream.rangeClosed(1, model.version()).boxed().toList());
        assertThat(hashes)
                .as(story.toString())
                .doesNotHaveDuplicates()
                .endsWith(view.path("contentHash").asText());
    }

    /** Holds the versions against the model too, which acts that were refused since have not added to. */
    void requireAllAsModelled() {
        requireVersionsAsModelled(requireViewAsModelled());
    }

    /** Puts the clock back. */
    @Override
    public void close() {
        if (clock != null) {
            clock.close();
            clock = null;
        }
    }
}
