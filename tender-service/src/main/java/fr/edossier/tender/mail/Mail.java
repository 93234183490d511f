package fr.edossier.tender.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A letter and when it is tried next. */
@Entity
@SuppressWarnings("UnusedVariable") // when it is due is for queries only
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
    private @Nullable UUID withdrawalId;
    private int attempts;
    private Instant dueAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Mail() {}

    Mail(Letter letter, Instant now) {
        this.address = letter.address();
        this.subject = letter.subject();
        this.body = letter.body();
        this.withdrawalId = letter.withdrawalId();
        this.dueAt = now;
    }

    /** Counts an attempt, and puts off the next one: whoever dies while sending leaves it to others. */
    void attempt(Instant now) {
        attempts++;
        Duration wait = Duration.ofMinutes(1L << attempts - 1);
        dueAt = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    /** As if it had not been attempted, soon again. */
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
        return new Letter(address, subject, body, withdrawalId);
    }

    @Nullable
    UUID withdrawalId() {
        return withdrawalId;
    }
}
