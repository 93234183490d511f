package fr.edossier.tender.delivery;

import java.util.UUID;

/** Event: the mail server refuses a follower's address for good. Fired in the transaction that removes the mail. */
public record UndeliverableLetter(UUID followerId) {}
