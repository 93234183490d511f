package fr.edossier.tender.notification;

import fr.edossier.platform.i18n.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Mail address at which a person gets notifications, in addition to those in the portal. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class MailAddress {
    private static final Duration DAY = Duration.ofDays(1);

    @Id
    private String subject;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> recipients;

    private String address;

    @Enumerated(EnumType.STRING)
    private Language language;

    /** Last time the person called with a token that confirmed these recipients. */
    private Instant seenAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected MailAddress() {}

    MailAddress(String subject) {
        this.subject = subject;
    }

    void replace(MailAddressView content, Collection<Recipient> as, Instant now) {
        address = content.address();
        language = content.language();
        recipients = as.stream().map(Recipient::key).toList();
        seenAt = now;
    }

    /** Records that the person was seen with these recipients; at most once a day, because reading is frequent. */
    void see(Collection<Recipient> as, Instant now) {
        List<String> keys = as.stream().map(Recipient::key).toList();
        if (!keys.equals(recipients) || seenAt.isBefore(now.minus(DAY))) {
            recipients = keys;
            seenAt = now;
        }
    }

    MailAddressView view() {
        return new MailAddressView(address, language);
    }
}
