package fr.edossier.tender.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<Mail, UUID> {
    /** The one that is due longest and that nobody else is at. */
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
