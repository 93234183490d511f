package fr.edossier.tender.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param body plain text
 * @param withdrawalId of whose register entry the address is; null for a person's own
 */
public record Letter(
        String address,
        String subject,
        String body,
        @Nullable UUID withdrawalId) {
    private static final String LINES = "\\p{Cntrl}+";

    public Letter {
        subject = subject.replaceAll(LINES, " ");
    }
}
