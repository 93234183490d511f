package fr.edossier.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A mail server that accepts every message and delivers none; the messages can be read here as long as the stack runs.
 */
final class Mailbox implements AutoCloseable {
    private final int port;
    private final GreenMail server;

    /** An accepted message. */
    record Taken(String to, String subject, String text) {}

    Mailbox(int port) {
        this.port = port;
        this.server =
                new GreenMail(new ServerSetup(port, PortCheck.LOOPBACK.getHostAddress(), ServerSetup.PROTOCOL_SMTP));
    }

    void start() {
        try {
            server.start();
        } catch (IllegalStateException taken) {
            throw new StartFailure(
                    "mailbox",
                    "Port " + port + ": " + taken.getMessage(),
                    "Choose another port with -Dmail.port=<port> (EDOSSIER_MAIL_PORT).");
        }
    }

    /** Returns the messages, newest first. */
    List<Taken> messages() throws IOException {
        List<Taken> taken = new ArrayList<>();
        try {
            for (MimeMessage message : server.getReceivedMessages()) {
                taken.add(new Taken(
                        String.valueOf(message.getRecipients(Message.RecipientType.TO)[0]),
                        message.getSubject(),
                        String.valueOf(message.getContent())));
            }
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        Collections.reverse(taken);
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop();
    }
}
