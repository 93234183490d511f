package fr.edossier.tender.notification;

import fr.edossier.platform.i18n.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A notification of one recipient. */
@Entity
class Notification {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String recipient;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    private UUID consultationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text text;

    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    Notification(Recipient recipient, News news, Instant now) {
        this.recipient = recipient.key();
        this.kind = news.kind();
        this.consultationId = news.consultationId();
        this.title = news.title();
        this.text = news.text();
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    NotificationView view(boolean read) {
        return new NotificationView(
                id, kind, consultationId, title, text, createdAt, new Recipient(recipient).isOrganisation(), read);
    }
}
