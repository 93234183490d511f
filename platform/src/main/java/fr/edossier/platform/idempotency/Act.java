package fr.edossier.platform.idempotency;

import java.util.UUID;

/**
 * An act that a client can repeat with the same key.
 *
 * @param name such as {@code publication of consultation}
 * @param subject id of the object of the act
 * @param legalEffect whether its record is kept as long as the subject; otherwise it is kept for 30 days
 */
public record Act(String name, UUID subject, boolean legalEffect) {
    public static Act legal(String name, UUID subject) {
        return new Act(name, subject, true);
    }

    /** Creates an act without legal effect. */
    public static Act internal(String name, UUID subject) {
        return new Act(name, subject, false);
    }

    String text() {
        return name + " " + subject;
    }
}
