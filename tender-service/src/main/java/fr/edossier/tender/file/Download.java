package fr.edossier.tender.file;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file to be sent.
 *
 * @param tag tells this content from any other under the same address
 * @param content opened only where something of it is sent
 */
public record Download(FileView file, String tag, Supplier<InputStream> content) {
    /** Of a file that never changes. */
    public static Download of(FileView file, Supplier<InputStream> content) {
        return new Download(file, file.sha256(), content);
    }
}
