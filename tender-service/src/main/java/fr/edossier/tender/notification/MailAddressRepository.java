package fr.edossier.tender.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class MailAddressRepository implements PanacheRepositoryBase<MailAddress, String> {
    /** Addresses of the people who belong to any of the recipients and were seen since; one per person. */
    List<MailAddress> of(Collection<Recipient> recipients, Instant since) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from mail_address where recipients && cast(:recipients as text[]) and seen_at > :since",
                        MailAddress.class)
                .setParameter("since", since)
                .setParameter(
                        "recipients", recipients.stream().map(Recipient::key).toArray(String[]::new))
                .getResultList();
    }
}
