package fr.edossier.tender.file;

import java.io.InputStream;

/**
 * A file to be sent.
 *
 * @param tag entity tag of this content, unique under its address
 * @param content opened only where something of it is sent
 */
public record Download(FileView file, String tag, Source content) {
    /** Opens a part of the content. */
    @FunctionalInterface
    public interface Source {
        /** @param first index of the first byte; {@code length} in bytes */
        InputStream open(long first, long length);
    }

    /** A file that never changes: its digest is its entity tag. */
    public static Download of(FileView file, Source content) {
        return new Download(file, file.sha256(), content);
    }
}
