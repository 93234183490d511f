package fr.edossier.tender.notification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** Record that a person has read a notification. */
@Entity
@SuppressWarnings("UnusedVariable") // for queries only
class NotificationReading {
    @EmbeddedId
    private Key key;

    private Instant readAt;

    @Embeddable
    record Key(UUID notificationId, String subject) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected NotificationReading() {}
}
