package fr.edossier.tender.compliance;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.DraftContents;
import fr.edossier.tender.Market;
import fr.edossier.testing.Organisation;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Acts in any order, each tried where it may and where it may not be done: a model says what must come of it. */
@QuarkusTest
@SuiteTest
class LifeTest {
    private static final int LIVES = 40;
    private static final int ACTS = 20;

    private enum Act {
        REPLACE,
        UPLOAD,
        STAMP,
        PUBLISH,
        AMEND,
        EXTEND,
        SHORTEN,
        ASK,
        SUBMIT,
        PASS_THE_DEADLINE,
        OPEN_FIRST,
        OPEN_SECOND,
        AWARD,
        SIGN,
        END_LOT,
        END_OTHER_LOT,
        ABANDON
    }

    private enum State {
        DRAFT,
        PUBLISHED,
        CLOSED,
        OPENED,
        ENDED,
        ABANDONED
    }

    /** One consultation of two lots, bids for the first alone, what it must be like, and what was done to it. */
    private static final class Life implements AutoCloseable {
        private final Market market = new Market();
        private final String procedure;
        private final String otherLot;
        private final List<String> story = new ArrayList<>();
        private final Set<Act> opened = EnumSet.noneOf(Act.class);
        private State state = State.DRAFT;
        private boolean stamped;
        private boolean waiting;
        private boolean submitted;
        private boolean awarded;
        private boolean signed;
        private boolean lotEnded;
        private boolean otherLotEnded;
        private int version = 1;
        private int titles;
        private Instant deadline = market.deadline;
        private @Nullable Bidder bidder;
        private @Nullable SuiteClock clock;

        private Life(int seed, String procedure) {
            this.procedure = procedure;
            market.complete(procedure);
            otherLot = otherLot();
            story.add("seed " + seed + " " + procedure);
        }

        private String otherLot() {
            Map<String, Object> content = new HashMap<>(market.lotContent(40));
            content.put("number", 2);
            String lot = written(content, "/v1/consultations/" + market.consultation() + "/lots");
            Map<String, ?> clause = Map.of(
                    "nature", "CLAUSE", "title", Api.text("Clause"), "text", Api.text("Texte"), "theme", "ENVIRONMENT");
            written(DraftContents.criterion("weight", 60), "/v1/lots/" + lot + "/requirements");
            written(Map.of("handwritten", clause, "required", false), "/v1/lots/" + lot + "/requirements");
            return lot;
        }

        private String written(Map<String, ?> body, String path) {
            return as(market.people.agentToken())
                    .header("If-Match", "*")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private Map<String, Object> content() {
            Map<String, Object> view = as(market.people.agentToken())
                    .get("/v1/consultations/{id}", market.consultation())
                    .jsonPath()
                    .getMap("$");
            Map<String, Object> content = new HashMap<>(market.content(procedure));
            content.put("reference", view.get("reference"));
            content.put("title", view.get("title"));
            content.put("deadline", deadline.toString());
            return content;
        }

        private Map<String, Object> retitled() {
            Map<String, Object> content = content();
            content.put("title", Api.text("Titre " + ++titles));
            return content;
        }

        private Map<String, Object> until(Instant other) {
            Map<String, Object> content = content();
            content.put("deadline", other.toString());
            return content;
        }

        private Response amend(Map<String, Object> content) {
            return agent(Map.of("content", content, "reason", Api.text("Une précision")), "amendments");
        }

        private Response agent(@Nullable Object body, String act) {
            var request = as(market.people.agentToken()).header("If-Match", "*").header("Idempotency-Key", Api.key());
            return (body == null ? request : request.body(body))
                    .post("/v1/consultations/{id}/" + act, market.consultation());
        }

        private void live(Act act) {
            story.add(act.name());
            int status = done(act);
            boolean may = may(act);
            assertThat(status < 300).as("%s answered %s", story, status).isEqualTo(may);
            assertThat(status).as(story.toString()).isLessThan(500);
            if (may) {
                follow(act);
            }
            requireAsModelled();
        }

        private int done(Act act) {
            return switch (act) {
                case REPLACE ->
                    as(market.people.agentToken())
                            .header("If-Match", "*")
                            .body(retitled())
                            .put("/v1/consultations/{id}", market.consultation())
                            .statusCode();
                case UPLOAD ->
                    as(market.people.agentToken())
                            .contentType("application/octet-stream")
                            .header("Content-Disposition", "attachment; filename=\"CCTP.txt\"")
                            .body("texte".getBytes(StandardCharsets.UTF_8))
                            .put(
                                    "/v1/consultations/{id}/documents/{document}",
                                    market.consultation(),
                                    UUID.randomUUID())
                            .statusCode();
                case STAMP ->
                    as(Tokens.agent("legal-officer", market.people.department).sign())
                            .header("If-Match", "*")
                            .header("Idempotency-Key", Api.key())
                            .post("/v1/consultations/{id}/visa", market.consultation())
                            .statusCode();
                case PUBLISH -> agent(null, "publication").statusCode();
                case AMEND -> amend(retitled()).statusCode();
                case EXTEND -> amend(until(deadline.plus(7, ChronoUnit.DAYS))).statusCode();
                case SHORTEN -> amend(until(deadline.minusSeconds(1))).statusCode();
                case ASK ->
                    as(Tokens.supplier(Organisation.random()).sign())
                            .body(Map.of("text", "Une question"))
                            .post("/v1/consultations/{id}/questions", market.consultation())
                            .statusCode();
                case SUBMIT ->
                    bidder == null ? 404 : market.bidding().submit(bidder).statusCode();
                case PASS_THE_DEADLINE -> passed();
                case OPEN_FIRST -> market.opening().open(market.people.officer1).statusCode();
                case OPEN_SECOND ->
                    market.opening().open(market.people.officer2).statusCode();
                case AWARD -> award().statusCode();
                case SIGN -> market.opening().sign().statusCode();
                case END_LOT -> end(market.lot());
                case END_OTHER_LOT -> end(otherLot);
                case ABANDON ->
                    agent(Map.of("code", "OTHER", "reason", Api.text("Sans suite")), "abandonment")
                            .statusCode();
            };
        }

        private int end(String lot) {
            return as(market.people.agentToken())
                    .header("If-Match", "*")
                    .header("Idempotency-Key", Api.key())
                    .body(Map.of("outcome", "ABANDONED", "code", "OTHER", "reason", Api.text("Sans suite")))
                    .post("/v1/lots/{lot}/ending", lot)
                    .statusCode();
        }

        /** Marks first, where there is something to mark. */
        private Response award() {
            boolean may = may(Act.AWARD);
            Bidder only = bidder;
            if (may && only != null) {
                market.opening().marked(only, 8, 8, 8);
                return market.opening().award(only);
            }
            return as(market.people.agentToken())
                    .header("Idempotency-Key", Api.key())
                    .body(Map.of("bidId", UUID.randomUUID(), "reason", "La meilleure offre"))
                    .post("/v1/lots/{lot}/award", market.lot());
        }

        /** Nobody does it; the clock of the others goes on from there. */
        private int passed() {
            close();
            clock = SuiteClock.at(deadline.plusSeconds(1));
            return 200;
        }

        private boolean may(Act act) {
            return switch (act) {
                case REPLACE, STAMP -> state == State.DRAFT;
                case PUBLISH -> state == State.DRAFT && (stamped || procedure.equals("ADAPTED"));
                case UPLOAD -> state == State.DRAFT || state == State.PUBLISHED;
                case AMEND -> state == State.PUBLISHED && !waiting;
                case EXTEND, ASK, SUBMIT -> state == State.PUBLISHED;
                case SHORTEN -> false;
                case PASS_THE_DEADLINE -> true;
                case OPEN_FIRST, OPEN_SECOND -> state == State.CLOSED && !opened.contains(act);
                case AWARD -> state == State.OPENED && submitted && !awarded && !lotEnded;
                case SIGN -> state == State.OPENED && awarded && !signed && !lotEnded;
                case END_LOT -> isRunning() && !lotEnded && !signed;
                case END_OTHER_LOT -> isRunning() && !otherLotEnded;
                case ABANDON -> isRunning() && !signed;
            };
        }

        private boolean isRunning() {
            return state == State.PUBLISHED || state == State.CLOSED || state == State.OPENED;
        }

        private void follow(Act act) {
            switch (act) {
                case REPLACE -> stamped = false;
                case UPLOAD -> {
                    stamped = stamped && state != State.DRAFT;
                    waiting = state == State.PUBLISHED;
                }
                case STAMP -> stamped = true;
                case SUBMIT -> submitted = true;
                case AWARD -> awarded = true;
                case SIGN -> signed = true;
                case PUBLISH -> {
                    state = State.PUBLISHED;
                    bidder = market.bidding().prepared("1000.00");
                }
                case AMEND -> version++;
                case EXTEND -> {
                    version++;
                    waiting = false;
                    deadline = deadline.plus(7, ChronoUnit.DAYS);
                }
                case PASS_THE_DEADLINE -> state = state == State.PUBLISHED ? State.CLOSED : state;
                case OPEN_FIRST, OPEN_SECOND -> {
                    opened.add(act);
                    state = opened.size() == 2 ? State.OPENED : state;
                }
                case END_LOT -> {
                    lotEnded = true;
                    state = otherLotEnded ? State.ENDED : state;
                }
                case END_OTHER_LOT -> {
                    otherLotEnded = true;
                    state = lotEnded ? State.ENDED : state;
                }
                case ABANDON -> state = State.ABANDONED;
                default -> {}
            }
        }

        private void requireAsModelled() {
            Response view = as(market.people.agentToken()).get("/v1/consultations/{id}", market.consultation());
            assertThat(view.<String>path("status")).as(story.toString()).isEqualTo(state.name());
            assertThat(view.jsonPath().getList("lots.findAll { it.ending != null }.number", Integer.class))
                    .as(story.toString())
                    .isEqualTo(Stream.of(lotEnded ? 1 : 0, otherLotEnded ? 2 : 0)
                            .filter(number -> number > 0)
                            .toList());
            assertThat(view.<Integer>path("contentVersion"))
                    .as(story.toString())
                    .isEqualTo(version);
            assertThat(view.<Object>path("visa") != null).as(story.toString()).isEqualTo(stamped && version == 1);
            assertThat(view.<String>path("deadline")).as(story.toString()).isEqualTo(deadline.toString());
            Response versions = given().get("/v1/consultations/{id}/versions", market.consultation());
            if (state == State.DRAFT) {
                assertThat(versions.statusCode()).as(story.toString()).isEqualTo(404);
            } else {
                assertThat(versions.jsonPath().getList("items.number", Integer.class))
                        .as(story.toString())
                        .isEqualTo(IntStream.rangeClosed(1, version).boxed().toList());
                assertThat(versions.jsonPath().getList("items.hash", String.class))
                        .as(story.toString())
                        .doesNotHaveDuplicates()
                        .endsWith(view.<String>path("contentHash"));
            }
        }

        /** What whoever wants a contract does next. */
        private Act onward() {
            return switch (state) {
                case DRAFT -> may(Act.PUBLISH) ? Act.PUBLISH : Act.STAMP;
                case PUBLISHED -> submitted ? Act.PASS_THE_DEADLINE : Act.SUBMIT;
                case CLOSED -> opened.contains(Act.OPEN_FIRST) ? Act.OPEN_SECOND : Act.OPEN_FIRST;
                case OPENED, ENDED, ABANDONED -> awarded ? Act.SIGN : Act.AWARD;
            };
        }

        @Override
        public void close() {
            if (clock != null) {
                clock.close();
                clock = null;
            }
        }
    }

    /** A draft whose deadline has passed cannot be published: the clock goes on only once it is. */
    private static Act next(Random random, Life life) {
        Act act = random.nextBoolean() ? life.onward() : Act.values()[random.nextInt(Act.values().length)];
        boolean stuck = act == Act.PASS_THE_DEADLINE && life.state == State.DRAFT;
        return stuck ? Act.PUBLISH : act;
    }

    @Test
    void noOrderOfActsReachesWhatTheLawDoesNotKnow() {
        Set<State> reached = EnumSet.noneOf(State.class);
        int contracts = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            try (Life life = new Life(seed, seed % 2 == 0 ? "ADAPTED" : "OPEN")) {
                for (int act = 0; act < ACTS; act++) {
                    life.live(next(random, life));
                    reached.add(life.state);
                }
                contracts += life.signed ? 1 : 0;
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        assertThat(contracts).isPositive();
    }
}
