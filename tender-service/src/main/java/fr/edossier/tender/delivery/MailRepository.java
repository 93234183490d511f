package fr.edossier.tender.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<Mail, UUID> {
    /** Adds a mail for each addressee in one statement, so that locks are not held longer when there are many. */
    void add(Letter letter, List<Addressee> addressees, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into mail (id, address, subject, body, follower_id, attempts, due_at)"
                        + " select gen_random_uuid(), a.address, :subject, :body, a.id, 0, :now"
                        + " from unnest(cast(:ids as uuid[]), cast(:addresses as text[])) a (id, address)")
                .setParameter("subject", letter.subject())
                .setParameter("body", letter.body())
                .setParameter("now", now)
                .setParameter(
                        "ids", addressees.stream().map(Addressee::followerId).toArray(UUID[]::new))
                .setParameter(
                        "addresses", addressees.stream().map(Addressee::address).toArray(String[]::new))
                .executeUpdate();
    }

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
