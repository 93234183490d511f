package fr.edossier.platform.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.edossier.platform.Patience;
import fr.edossier.platform.TestDatabase;
import fr.edossier.platform.TestJson;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactOutboxTest {
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Instant NOW = Instant.parse("2026-12-01T16:00:01.123456Z");
    private static final String TYPE = "fr.edossier.tender.contract.signed";

    private record Signed(String lot, int amount) {}

    private final UUID subject = UUID.randomUUID();
    private final FactOutbox outbox =
            new FactOutbox(DATABASE.dataSource(), () -> NOW, TestJson.MAPPER, "tender-service");

    @BeforeEach
    void empty() {
        DATABASE.execute("truncate fact");
    }

    private Fact publish(int amount) {
        return DATABASE.transaction(() -> outbox.publish(TYPE, subject, new Signed("A", amount)));
    }

    /** Waits for the facts: any open transaction of the server holds the feed back, those of its maintenance too. */
    private List<FeedEvent> awaitRead(int count) {
        return Patience.until(() -> outbox.read(null, 100), events -> events.size() >= count);
    }

    @Test
    void factsAreReadAsCloudEvents() throws JsonProcessingException {
        Fact fact = publish(3);

        FeedEvent event = awaitRead(1).get(0);

        assertThat(TestJson.MAPPER.<JsonNode>valueToTree(event))
                .isEqualTo(TestJson.MAPPER.readTree("""
                        {"specversion":"1.0","id":"%s","source":"/tender-service","type":"%s","subject":"%s",
                         "time":"2026-12-01T16:00:01.123456Z","datacontenttype":"application/json",
                         "data":{"lot":"A","amount":3},"cursor":"%s"}""".formatted(fact.id(), TYPE, subject, event.cursor())));
    }

    @Test
    void readingGoesOnAfterTheCursor() {
        List<Fact> facts = IntStream.range(0, 5).mapToObj(this::publish).toList();
        List<FeedEvent> all = awaitRead(5);

        assertThat(all)
                .extracting(FeedEvent::id)
                .containsExactlyElementsOf(facts.stream().map(Fact::id).toList());
        assertThat(outbox.read(all.get(1).cursor(), 2)).containsExactly(all.get(2), all.get(3));
        assertThat(outbox.read(all.get(4).cursor(), 2)).isEmpty();
    }

    @Test
    void factsOfOneTransactionKeepTheirOrder() {
        List<Fact> facts = DATABASE.transaction(() -> IntStream.range(0, 3)
                .mapToObj(i -> outbox.publish(TYPE, subject, Map.of("step", i)))
                .toList());

        assertThat(awaitRead(3))
                .extracting(FeedEvent::id)
                .containsExactlyElementsOf(facts.stream().map(Fact::id).toList());
    }

    @Test
    void transactionsAreOrderedAsNumbersNotAsText() {
        UUID[] ids = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        int[] transactions = {10, 9, 100};
        for (int i = 0; i < ids.length; i++) {
            DATABASE.execute(
                    "insert into fact (tx, id, type, subject, time, data) values ('%s', '%s', '%s', '%s', now(), '{}')"
                            .formatted(transactions[i], ids[i], TYPE, subject));
        }

        List<FeedEvent> all = awaitRead(3);

        assertThat(all).extracting(FeedEvent::id).containsExactly(ids[1], ids[0], ids[2]);
        assertThat(outbox.read(all.get(0).cursor(), 1)).containsExactly(all.get(1));
    }

    @Test
    void whatRolledBackNeverHappened() {
        assertThatThrownBy(() -> DATABASE.transaction(() -> {
                    outbox.publish(TYPE, subject, Map.of());
                    throw new IllegalStateException("rule broken");
                }))
                .hasMessage("rule broken");
        Fact kept = publish(1);

        assertThat(awaitRead(1)).extracting(FeedEvent::id).containsExactly(kept.id());
    }

    @Test
    void aReaderWaitsForTheTransactionThatBeganFirst() {
        Fact[] facts = DATABASE.transaction(() -> {
            Fact slow = outbox.publish(TYPE, subject, Map.of());
            Fact quick = publish(1);
            DATABASE.transaction(() -> {
                assertThat(outbox.read(null, 100)).isEmpty();
                return true;
            });
            return new Fact[] {slow, quick};
        });

        assertThat(awaitRead(2)).extracting(FeedEvent::id).containsExactly(facts[0].id(), facts[1].id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contract.signed", "fr.edossier.Tender.signed", "fr.edossier.tender", "fr.edossier.tender."})
    void namesOfFactsAreOfOneForm(String type) {
        assertThatThrownBy(() -> DATABASE.transaction(() -> outbox.publish(type, subject, Map.of())))
                .hasMessageContaining("fact_type_ck");
    }

    @Test
    void dataIsAnObject() {
        assertThatThrownBy(() -> DATABASE.transaction(() -> outbox.publish(TYPE, subject, List.of(1))))
                .hasMessageContaining("fact_data_ck");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "", "abc", "99999999999"})
    void aLimitOutOfRangeIsRefused(String limit) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> new FactResource(outbox, TestJson.MAPPER).read(null, limit));

        assertThat(problem.type()).isEqualTo(PlatformProblem.INVALID_PARAMETER);
        assertThat(problem.places()).containsExactly(ErrorPlace.parameter("limit"));
    }

    @Test
    void theFeedIsABatchOfEventsOfThatLength() throws JsonProcessingException {
        IntStream.range(0, 102).forEach(this::publish);
        List<FeedEvent> first = awaitRead(100);
        Patience.until(() -> outbox.read(first.get(99).cursor(), 100), events -> events.size() == 2);
        FactResource feed = new FactResource(outbox, TestJson.MAPPER);

        assertThat(TestJson.MAPPER.readTree(feed.read(null, null))).hasSize(100);
        assertThat(TestJson.MAPPER.readTree(feed.read(null, "1"))).hasSize(1);
        assertThat(TestJson.MAPPER.readTree(feed.read(null, "1000"))).hasSize(102);
    }
}
