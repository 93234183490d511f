package fr.edossier.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes expired records once an hour. */
@ApplicationScoped
class IdempotencySweep {
    private final Idempotency idempotency;

    IdempotencySweep(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        idempotency.deleteExpired();
    }
}
