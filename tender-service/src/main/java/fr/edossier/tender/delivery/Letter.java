package fr.edossier.tender.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param body plain text
 * @param followerId the follower whose address it is; null for the address of a person with an account
 */
public record Letter(
        String address,
        String subject,
        String body,
        @Nullable UUID followerId) {
    /** Addresses that the mail client accepts, fewer than the standard allows. */
    public static final String ADDRESS = "[^\\s,<>\"@]+@[^\\s,<>\"@]+";

    private static final String LINES = "\\p{Cntrl}+";

    public Letter {
        subject = subject.replaceAll(LINES, " ");
    }

    /** Whether the mail client accepts the address. */
    boolean isAddressed() {
        return address.matches(ADDRESS);
    }
}
