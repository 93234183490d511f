package fr.edossier.tender.file;

/**
 * A file after its upload.
 *
 * @param isNew whether these bytes were not there before
 */
public record Kept<T>(T file, boolean isNew) {}
