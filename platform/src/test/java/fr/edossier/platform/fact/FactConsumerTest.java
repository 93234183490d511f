package fr.edossier.platform.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.edossier.platform.TestDatabase;
import fr.edossier.testing.Races;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FactConsumerTest {
    private static final TestDatabase DATABASE = new TestDatabase();

    private final String feed = "feed-" + UUID.randomUUID();
    private final List<FeedEvent> published =
            IntStream.range(0, 250).mapToObj(FactConsumerTest::event).toList();
    private final FactConsumer consumer = new FactConsumer(new InTransaction());

    /** Opens the transaction that the container would open. */
    private static final class InTransaction extends FactBatch {
        InTransaction() {
            super(DATABASE.dataSource());
        }

        @Override
        int receive(String feed, @Nullable String after, List<FeedEvent> events, FactHandler handler) {
            return DATABASE.transaction(() -> super.receive(feed, after, events, handler));
        }
    }

    @BeforeAll
    static void createTable() {
        DATABASE.execute("create table effect (feed text not null, number int not null)");
    }

    @Test
    void everyFactTakesEffectOnceAndInOrder() {
        assertThat(consumer.poll(feed, this::read, this::apply)).isEqualTo(100);
        assertThat(consumer.poll(feed, this::read, this::apply)).isEqualTo(100);
        assertThat(consumer.poll(feed, this::read, this::apply)).isEqualTo(50);
        assertThat(consumer.poll(feed, this::read, this::apply)).isZero();

        assertThat(effects()).containsExactlyElementsOf(numbers(250));
    }

    @Test
    void theNeighbourIsCalledOutsideTheTransactionAndTheEffectTakesPlaceInside() {
        consumer.poll(
                feed,
                (after, limit) -> {
                    assertThat(DATABASE.isInTransaction()).isFalse();
                    return read(after, limit);
                },
                event -> assertThat(DATABASE.isInTransaction()).isTrue());
    }

    @Test
    void aFailureLeavesEffectsAndCursorAsTheyWere() {
        consumer.poll(feed, this::read, this::apply);

        assertThatThrownBy(() -> consumer.poll(feed, this::read, event -> {
                    apply(event);
                    if (numberOf(event) == 150) {
                        throw new IllegalStateException("no room");
                    }
                }))
                .hasMessage("no room");

        assertThat(effects()).containsExactlyElementsOf(numbers(100));
        assertThat(consumer.poll(feed, this::read, this::apply)).isEqualTo(100);
        assertThat(effects()).containsExactlyElementsOf(numbers(200));
    }

    @Test
    void aReplicaThatWasOvertakenSkipsItsBatch() {
        int handled = consumer.poll(
                feed,
                (after, limit) -> {
                    assertThat(consumer.poll(feed, this::read, this::apply)).isEqualTo(100);
                    return read(after, limit);
                },
                this::apply);

        assertThat(handled).isZero();
        assertThat(effects()).containsExactlyElementsOf(numbers(100));
    }

    @Test
    void replicasShareAFeedWithoutDoingAnythingTwice() {
        List<Integer> handled = Races.run(4, replica -> {
            int mine = 0;
            while (effects().size() < published.size()) {
                mine += consumer.poll(feed, this::read, this::apply);
            }
            return mine;
        });

        assertThat(handled.stream().mapToInt(Integer::intValue).sum()).isEqualTo(250);
        assertThat(effects()).containsExactlyElementsOf(numbers(250));
    }

    @Test
    void feedsAreReadIndependently() {
        consumer.poll(feed, this::read, event -> {});

        assertThat(consumer.poll(feed + "-other", this::read, this::apply)).isEqualTo(100);
        assertThat(effects()).containsExactlyElementsOf(numbers(100));
    }

    private List<FeedEvent> read(@Nullable String after, int limit) {
        int from = after == null ? 0 : Integer.parseInt(after) + 1;
        return published.subList(from, Math.min(from + limit, published.size()));
    }

    private void apply(FeedEvent event) {
        DATABASE.execute("insert into effect values ('" + feed + "', " + numberOf(event) + ")");
    }

    private List<Integer> effects() {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select number from effect where feed = '" + feed + "'")) {
            List<Integer> numbers = new ArrayList<>();
            while (row.next()) {
                numbers.add(row.getInt(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int numberOf(FeedEvent event) {
        return event.data().get("number").asInt();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static FeedEvent event(int number) {
        return new FeedEvent(
                "1.0",
                UUID.randomUUID(),
                "/tender-service",
                "fr.edossier.tender.contract.signed",
                UUID.randomUUID(),
                Instant.EPOCH,
                "application/json",
                JsonNodeFactory.instance.objectNode().put("number", number),
                Integer.toString(number));
    }
}
