package fr.edossier.tender.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A mail that waits to be sent, with the time of its next attempt. */
@Entity
@SuppressWarnings("UnusedVariable") // the due time is for queries only
class Mail {
    static final int MOST_ATTEMPTS = 14;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String address;
    private String subject;
    private String body;
    private @Nullable UUID followerId;
    private int attempts;
    private Instant dueAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Mail() {}

    Mail(Letter letter, Instant now) {
        this.address = letter.address();
        this.subject = letter.subject();
        this.body = letter.body();
        this.followerId = letter.followerId();
        this.dueAt = now;
    }

    /** Counts an attempt and sets the time of the next, so that another process sends it if this one stops while sending. */
    void attempt(Instant now) {
        attempts++;
        Duration wait = Duration.ofMinutes(1L << attempts - 1);
        dueAt = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    /** Takes the last attempt back and makes the mail due again soon. */
    void putBack(Instant now) {
        attempts--;
        dueAt = now.plus(SOON);
    }

    boolean isHopeless() {
        return attempts >= MOST_ATTEMPTS;
    }

    UUID id() {
        return id;
    }

    Letter letter() {
        return new Letter(address, subject, body, followerId);
    }

    @Nullable
    UUID followerId() {
        return followerId;
    }
}
