package fr.edossier.tender.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends waiting mails, and tries again until the mail server accepts them. A failing server is logged once. A permanently refused
 * address is given up at once; a mail with a refused text after its last attempt.
 */
@ApplicationScoped
class MailDelivery {
    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    /** Start of the client's message when the server refused the recipient. */
    private static final String RECIPIENT = "recipient address not accepted";

    /** Start of the client's message when the server refused the text. */
    private static final String TEXT = "sending data failed";

    private final MailService outbox;
    private final Mailer mailer;

    /** Last reported failure of the server. Runs never overlap, but use different threads. */
    private volatile @Nullable String trouble;

    /** Sends one mail; throws a runtime exception if that fails. */
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

    /** Sends the mails that are due; stops when the server fails. */
    void deliver(Transport transport) {
        Optional<MailService.Attempt> next = outbox.take();
        while (next.isPresent() && deliver(transport, next.get())) {
            next = outbox.take();
        }
    }

    /** Tries one mail; false if the server fails, so that further attempts are pointless. */
    private boolean deliver(Transport transport, MailService.Attempt attempt) {
        Letter letter = attempt.letter();
        try {
            transport.send(Mail.withText(letter.address(), letter.subject(), letter.body()));
        } catch (RuntimeException failure) {
            return failed(attempt, failure);
        }
        outbox.drop(attempt.id());
        if (trouble != null) {
            LOG.info("The mail server accepts mail again");
            trouble = null;
        }
        return true;
    }

    /** Handles a failure; true if it concerns this mail only, false if it is the server's. */
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

    /** The reason for the log, without the server's own text, which may contain the address. */
    private static String reason(RuntimeException failure, @Nullable SMTPException answer) {
        return answer == null ? failure.getClass().getSimpleName() : "SMTP " + answer.getReplyCode();
    }

    private void say(String said) {
        if (!said.equals(trouble)) {
            LOG.warnf("The mail server accepts no mail, mails wait: %s", said);
        }
        trouble = said;
    }
}
