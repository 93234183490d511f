package fr.edossier.tender.notification;

import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class NotificationRepository implements PanacheRepositoryBase<Notification, UUID> {
    private static final String UNREAD = "not exists (select 1 from NotificationReading r"
            + " where r.key.notificationId = n.id and r.key.subject = :subject)";

    /** Notifications with a boolean that tells whether they were read, newest first. */
    List<Tuple> page(Set<Recipient> recipients, String subject, boolean unreadOnly, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<Tuple> query = getEntityManager()
                .createQuery(
                        "select n, case when " + UNREAD + " then false else true end from Notification n"
                                + " where n.recipient in :recipients"
                                + (unreadOnly ? " and " + UNREAD : "")
                                + (first ? "" : " and (n.createdAt, n.id) < (:at, :id)")
                                + " order by n.createdAt desc, n.id desc",
                        Tuple.class)
                .setParameter("recipients", keys(recipients))
                .setParameter("subject", subject)
                .setMaxResults(request.fetchSize());
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return query.getResultList();
    }

    long unread(Set<Recipient> recipients, String subject) {
        return getEntityManager()
                .createQuery(
                        "select count(n) from Notification n where n.recipient in :recipients and " + UNREAD,
                        Long.class)
                .setParameter("recipients", keys(recipients))
                .setParameter("subject", subject)
                .getSingleResult();
    }

    boolean isOf(Set<Recipient> recipients, UUID id) {
        return count("id = ?1 and recipient in ?2", id, keys(recipients)) > 0;
    }

    void read(UUID id, String subject, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into notification_reading (notification_id, subject, read_at)"
                        + " values (:id, :subject, :now) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate();
    }

    void readAll(Set<Recipient> recipients, String subject, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into notification_reading (notification_id, subject, read_at)"
                        + " select id, :subject, :now from notification where recipient in :recipients and created_at <= :now"
                        + " on conflict do nothing")
                .setParameter("recipients", keys(recipients))
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static List<String> keys(Collection<Recipient> recipients) {
        return recipients.stream().map(Recipient::key).toList();
    }
}
