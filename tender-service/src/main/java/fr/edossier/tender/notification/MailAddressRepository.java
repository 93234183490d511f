package fr.edossier.tender.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class MailAddressRepository implements PanacheRepositoryBase<MailAddress, String> {
    /** One per person, of those who are any of the recipients. */
    List<MailAddress> of(Collection<Recipient> recipients) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from mail_address where recipients && cast(:recipients as text[])", MailAddress.class)
                .setParameter(
                        "recipients", recipients.stream().map(Recipient::key).toArray(String[]::new))
                .getResultList();
    }
}
