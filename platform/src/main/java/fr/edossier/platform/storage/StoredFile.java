package fr.edossier.platform.storage;

import java.util.UUID;

/**
 * What was stored.
 *
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal
 */
public record StoredFile(UUID id, long size, String sha256) {}
