package fr.edossier.tender.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<Mail, UUID> {
    /** Locks and returns the longest due mail that no other transaction holds. */
    Optional<Mail> due(Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from mail where due_at <= :now order by due_at, id limit 1 for update skip locked",
                        Mail.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
