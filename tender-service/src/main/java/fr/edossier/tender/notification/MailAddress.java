package fr.edossier.tender.notification;

import fr.edossier.platform.i18n.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where a person wants to be written to, beside being told here. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class MailAddress {
    @Id
    private String subject;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> recipients;

    private String address;

    @Enumerated(EnumType.STRING)
    private Language language;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected MailAddress() {}

    MailAddress(String subject) {
        this.subject = subject;
    }

    void say(MailAddressView content, Collection<Recipient> as) {
        address = content.address();
        language = content.language();
        recipients = as.stream().map(Recipient::key).toList();
    }

    MailAddressView view() {
        return new MailAddressView(address, language);
    }
}
