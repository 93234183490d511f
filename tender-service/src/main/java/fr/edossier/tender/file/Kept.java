package fr.edossier.tender.file;

/**
 * A stored upload.
 *
 * @param isNew false if the same file had been uploaded before
 */
public record Kept<T>(T file, boolean isNew) {}
