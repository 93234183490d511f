package fr.edossier.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.sample.SampleService;
import fr.edossier.platform.sample.SampleService.Done;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class IdempotencyRecordsTest {
    private static final Caller CALLER = Caller.system("records");
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    private final UUID id = UUID.randomUUID();
    private final IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());

    @Inject
    SampleService samples;

    @Inject
    IdempotencySweep sweep;

    @Inject
    DatabaseClock clock;

    private void sweepAt(Instant time) {
        try (SuiteClock moved = SuiteClock.at(time)) {
            sweep.sweep();
        }
    }

    @Test
    void actWithoutLegalEffectIsRepeatedForThirtyDays() {
        Done first = samples.rehearse(CALLER, id, key);
        sweepAt(clock.instant().plus(THIRTY_DAYS).minusSeconds(60));
        assertThat(samples.rehearse(CALLER, id, key)).isEqualTo(first);
        sweepAt(clock.instant().plus(THIRTY_DAYS).plusSeconds(1));
        assertThat(samples.rehearse(CALLER, id, key)).isNotEqualTo(first);
    }

    @Test
    void recordIsAsOldAsTheSuitesClockSays() {
        Instant later = clock.instant().plus(THIRTY_DAYS);
        Done first;
        try (SuiteClock moved = SuiteClock.at(later)) {
            first = samples.rehearse(CALLER, id, key);
        }
        sweepAt(later.plus(THIRTY_DAYS).minusSeconds(60));
        assertThat(samples.rehearse(CALLER, id, key)).isEqualTo(first);
        sweepAt(later.plus(THIRTY_DAYS).plusSeconds(60));
        assertThat(samples.rehearse(CALLER, id, key)).isNotEqualTo(first);
    }

    @Test
    void actOfLegalEffectIsRepeatedForEver() {
        Done first = samples.publish(CALLER, id, key);
        sweepAt(clock.instant().plus(Duration.ofDays(3650)));
        assertThat(samples.publish(CALLER, id, key)).isEqualTo(first);
    }

    @Test
    void recordsAreDeletedWithTheirSubject() {
        UUID other = UUID.randomUUID();
        IdempotencyKey otherKey = new IdempotencyKey(UUID.randomUUID().toString());
        Done first = samples.publish(CALLER, id, key);
        Done second = samples.publish(CALLER, other, otherKey);
        samples.delete(id);
        assertThat(samples.publish(CALLER, id, key)).isNotEqualTo(first);
        assertThat(samples.publish(CALLER, other, otherKey)).isEqualTo(second);
    }
}
