package fr.edossier.tender.file;

import java.util.UUID;

/**
 * A received file in the file storage.
 *
 * @param id id in the storage
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal
 */
public record StoredFile(UUID id, long size, String sha256) {}
