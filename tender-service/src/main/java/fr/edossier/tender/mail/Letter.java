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
    /** An address that the mail client takes, which is less than the standard admits. */
    public static final String ADDRESS = "[^\\s,<>\"@]+@[^\\s,<>\"@]+";

    private static final String LINES = "\\p{Cntrl}+";

    public Letter {
        subject = subject.replaceAll(LINES, " ");
    }

    /** Whether the mail client takes the address. */
    boolean isAddressed() {
        return address.matches(ADDRESS);
    }
}
