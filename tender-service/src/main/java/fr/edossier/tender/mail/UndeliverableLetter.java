package fr.edossier.tender.mail;

import java.util.UUID;

/** No mail reaches the address of this register entry; told in a transaction. */
public record UndeliverableLetter(UUID withdrawalId) {}
