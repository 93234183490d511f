package fr.edossier.platform.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.TestDatabase;
import fr.edossier.platform.TestJson;
import fr.edossier.testing.Races;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Runs transactions of random length, a fifth of them rolled back, while two readers follow the feed at different
 * speeds.
 */
class FactFeedStressTest {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final TestDatabase DATABASE = new TestDatabase();

    private final InstantSource clock = InstantSource.system();
    private final FactOutbox outbox = new FactOutbox(DATABASE.dataSource(), clock, TestJson.MAPPER, "tender-service");
    private final Collection<UUID> committed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rolledBack = new AtomicInteger();
    private final CountDownLatch writing = new CountDownLatch(WRITERS);

    @Test
    void readersMissNothingAndSeeEachFactOnceInTheSameOrder() {
        List<Callable<List<UUID>>> runners = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            runners.add(() -> write(random));
        }
        runners.add(() -> follow(3));
        runners.add(() -> follow(50));

        List<List<UUID>> results = Races.run(runners);

        assertThat(rolledBack).hasPositiveValue();
        List<UUID> hasty = results.get(WRITERS);
        assertThat(hasty).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
        assertThat(results.get(WRITERS + 1)).isEqualTo(hasty);
    }

    private List<UUID> write(Random random) {
        for (int i = 0; i < TRANSACTIONS; i++) {
            try {
                committed.addAll(DATABASE.transaction(() -> publishSome(random)));
            } catch (RolledBack expected) {
                rolledBack.incrementAndGet();
            }
        }
        writing.countDown();
        return List.of();
    }

    private List<UUID> publishSome(Random random) {
        List<UUID> ids = new ArrayList<>();
        for (int facts = 1 + random.nextInt(3); facts > 0; facts--) {
            ids.add(outbox.publish("fr.edossier.tender.contract.signed", UUID.randomUUID(), Map.of())
                    .id());
            DATABASE.execute("select pg_sleep(" + random.nextInt(8) / 1000.0 + ")");
        }
        if (random.nextInt(5) == 0) {
            throw new RolledBack();
        }
        return ids;
    }

    private List<UUID> follow(int limit) {
        List<UUID> seen = new ArrayList<>();
        Instant end = clock.instant().plus(PATIENCE);
        @Nullable String cursor = null;
        boolean quiet = false;
        while (!(quiet && writing.getCount() == 0 && seen.size() >= committed.size())
                && clock.instant().isBefore(end)) {
            List<FeedEvent> events = outbox.read(cursor, limit);
            events.forEach(event -> seen.add(event.id()));
            cursor = events.isEmpty() ? cursor : events.get(events.size() - 1).cursor();
            quiet = events.isEmpty();
        }
        return seen;
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
