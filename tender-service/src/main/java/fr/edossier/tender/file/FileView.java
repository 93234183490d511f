package fr.edossier.tender.file;

/**
 * The name, size and digest that a file is sent with.
 *
 * @param size in bytes
 * @param sha256 hexadecimal
 */
public record FileView(String name, long size, String sha256) {}
