package fr.edossier.tender.delivery;

import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queue of outgoing mails in the database. Mails are stored in the transaction that causes them; no request waits for a server. */
@ApplicationScoped
public class MailService {
    private final MailRepository mails;
    private final DatabaseClock clock;
    private final Event<UndeliverableLetter> undeliverable;

    /** @param last whether this is the last attempt */
    record Attempt(UUID id, Letter letter, boolean last) {}

    MailService(MailRepository mails, DatabaseClock clock, Event<UndeliverableLetter> undeliverable) {
        this.mails = mails;
        this.clock = clock;
        this.undeliverable = undeliverable;
    }

    /** Queues a mail, to be sent after the running transaction has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Letter letter) {
        post(letter, Duration.ZERO);
    }

    /** Queues a mail, to be sent after a delay. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Letter letter, Duration after) {
        mails.persist(new Mail(letter, clock.instant().plus(after)));
    }

    /** Queues a mail with the same text to each addressee; the letter's own address is not used. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Letter letter, List<Addressee> addressees) {
        mails.add(letter, addressees, clock.instant());
    }

    /** Takes a mail that is due and sets the time of its next attempt. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Attempt> take() {
        Instant now = clock.instant();
        return mails.due(now).map(mail -> {
            mail.attempt(now);
            return new Attempt(mail.id(), mail.letter(), mail.isHopeless());
        });
    }

    /** Makes a mail due again without counting the attempt, because the server failed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putBack(UUID id) {
        mails.findByIdOptional(id).ifPresent(mail -> mail.putBack(clock.instant()));
    }

    /** Removes a mail that was sent or given up. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void drop(UUID id) {
        mails.deleteById(id);
    }

    /** Removes a mail whose address the server refuses for good, and reports the address. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(UUID id) {
        mails.findByIdOptional(id).ifPresent(mail -> {
            mails.delete(mail);
            if (mail.followerId() != null) {
                undeliverable.fire(new UndeliverableLetter(mail.followerId()));
            }
        });
    }
}
