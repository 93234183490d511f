package fr.edossier.tender.sealing;

/**
 * The content of an envelope as it is stored.
 *
 * @param sha256 of the bytes, lower-case hexadecimal
 */
public record SealedContent(byte[] bytes, String sha256) {}
