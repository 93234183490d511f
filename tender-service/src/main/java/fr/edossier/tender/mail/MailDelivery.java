package fr.edossier.tender.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters to the mail server, again and again until it takes them. A server that is down is said once; an address that it
 * refuses for good is given up, and so is in the end a letter whose text it refuses.
 */
@ApplicationScoped
class MailDelivery {
    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    /** How the client says that the server refused the recipient, and not what came before or after. */
    private static final String RECIPIENT = "recipient address not accepted";

    /** Likewise of the letter's text, to whomever it goes. */
    private static final String TEXT = "sending data failed";

    private final MailService outbox;
    private final Mailer mailer;

    /** Of the last turn; turns never overlap, but run on different threads. */
    private volatile @Nullable String trouble;

    /** Throws whatever hinders it. */
    @FunctionalInterface
    interface Transport {
        void send(Mail mail);
    }

    MailDelivery(MailService outbox, Mailer mailer) {
        this.outbox = outbox;
        this.mailer = mailer;
    }

    @Scheduled(every = "{edossier.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        deliver(mailer::send);
    }

    /** All that is due, or until the server fails. */
    void deliver(Transport transport) {
        Optional<MailService.Attempt> next = outbox.take();
        while (next.isPresent() && deliver(transport, next.get())) {
            next = outbox.take();
        }
    }

    /** Whether it makes sense to go on. */
    private boolean deliver(Transport transport, MailService.Attempt attempt) {
        Letter letter = attempt.letter();
        try {
            transport.send(Mail.withText(letter.address(), letter.subject(), letter.body()));
        } catch (RuntimeException failure) {
            return failed(attempt, failure);
        }
        outbox.drop(attempt.id());
        if (trouble != null) {
            LOG.info("The mail server takes mail again");
            trouble = null;
        }
        return true;
    }

    /** Whether it makes sense to go on: the letter is at fault, and not the server. */
    private boolean failed(MailService.Attempt attempt, RuntimeException failure) {
        SMTPException answer = answerIn(failure);
        boolean recipient = answers(answer, RECIPIENT);
        if (recipient && answer.isPermanent() || !attempt.letter().isAddressed()) {
            LOG.warnf("Mail %s cannot be delivered, its address is refused: %s", attempt.id(), reason(failure, answer));
            outbox.refused(attempt.id());
        } else if (!recipient && !(answers(answer, TEXT) && answer.isPermanent())) {
            outbox.putBack(attempt.id());
            say(reason(failure, answer));
            return false;
        } else if (attempt.last()) {
            LOG.warnf("Mail %s cannot be delivered: %s", attempt.id(), reason(failure, answer));
            outbox.drop(attempt.id());
        }
        return true;
    }

    private static boolean answers(@Nullable SMTPException answer, String words) {
        return answer != null && String.valueOf(answer.getMessage()).startsWith(words);
    }

    private static @Nullable SMTPException answerIn(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SMTPException)) {
            cause = cause.getCause();
        }
        return (SMTPException) cause;
    }

    /** Without the server's words, which may repeat the address. */
    private static String reason(RuntimeException failure, @Nullable SMTPException answer) {
        return answer == null ? failure.getClass().getSimpleName() : "SMTP " + answer.getReplyCode();
    }

    private void say(String said) {
        if (!said.equals(trouble)) {
            LOG.warnf("The mail server takes no mail, letters wait: %s", said);
        }
        trouble = said;
    }
}
