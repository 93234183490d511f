package fr.edossier.tender.mail;

import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps letters until the mail server has taken them: what an act tells is stored with it, and no act waits for a server. */
@ApplicationScoped
public class MailService {
    private final MailRepository mails;
    private final DatabaseClock clock;
    private final Event<UndeliverableLetter> undeliverable;

    /** @param last whether it is not tried again */
    record Attempt(UUID id, Letter letter, boolean last) {}

    MailService(MailRepository mails, DatabaseClock clock, Event<UndeliverableLetter> undeliverable) {
        this.mails = mails;
        this.clock = clock;
        this.undeliverable = undeliverable;
    }

    /** Goes out when the running transaction is committed, and not otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Letter letter) {
        post(letter, Duration.ZERO);
    }

    /** As {@link #post(Letter)}, not before a time has passed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Letter letter, Duration after) {
        mails.persist(new Mail(letter, clock.instant().plus(after)));
    }

    /** Takes one that is due, and puts off its next attempt. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Attempt> take() {
        Instant now = clock.instant();
        return mails.due(now).map(mail -> {
            mail.attempt(now);
            return new Attempt(mail.id(), mail.letter(), mail.isHopeless());
        });
    }

    /** The server failed, not the letter: the attempt does not count. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putBack(UUID id) {
        mails.findByIdOptional(id).ifPresent(mail -> mail.putBack(clock.instant()));
    }

    /** It is sent, or tried no more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void drop(UUID id) {
        mails.deleteById(id);
    }

    /** No mail will ever reach its address. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(UUID id) {
        mails.findByIdOptional(id).ifPresent(mail -> {
            mails.delete(mail);
            if (mail.withdrawalId() != null) {
                undeliverable.fire(new UndeliverableLetter(mail.withdrawalId()));
            }
        });
    }
}
