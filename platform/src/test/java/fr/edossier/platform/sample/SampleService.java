package fr.edossier.platform.sample;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An act that counts how often it was done. */
@ApplicationScoped
public class SampleService {
    /** Subject on which the act is refused after it has written. */
    public static final UUID REFUSED = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final AtomicInteger done = new AtomicInteger();
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;

    public record Done(UUID id, int times) {}

    SampleService(Idempotency idempotency, AuditTrail audit, FactOutbox facts) {
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
    }

    /** Does an act without legal effect. */
    @Transactional
    public Done rehearse(Caller caller, UUID id, IdempotencyKey key) {
        return idempotency.once(
                key,
                caller,
                Act.internal("rehearsal of sample", id),
                null,
                Done.class,
                () -> new Done(id, done.incrementAndGet()));
    }

    @Transactional
    public void delete(UUID id) {
        idempotency.deleteRecordsOf(id);
    }

    @Transactional
    public Done publish(Caller caller, UUID id, IdempotencyKey key) {
        return idempotency.once(key, caller, Act.legal("publication of sample", id), null, Done.class, () -> {
            audit.record(caller, id, "sample.published", Map.of());
            facts.publish("fr.edossier.platform.sample.published", id, Map.of("id", id));
            if (id.equals(REFUSED)) {
                throw Problem.of(PlatformProblem.CONFLICT);
            }
            return new Done(id, done.incrementAndGet());
        });
    }
}
