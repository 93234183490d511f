package fr.edossier.tender.delivery;

import java.util.UUID;

/** A follower to whom a mail is sent. */
public record Addressee(UUID followerId, String address) {}
