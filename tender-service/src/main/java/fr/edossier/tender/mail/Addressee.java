package fr.edossier.tender.mail;

import java.util.UUID;

/** A follower to whom a mail is sent. */
public record Addressee(UUID withdrawalId, String address) {}
