package fr.edossier.platform.precondition;

import fr.edossier.platform.hash.Sha256;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;

/** Entity tags of resources without a version, such as a page of a list. */
public final class ContentTag {
    private static final int LENGTH = 32;

    private ContentTag() {}

    /**
     * @param content a record, whose {@code toString} covers all its members
     * @param variant distinguishes representations of the same content
     */
    public static EntityTag of(Record content, String variant) {
        return of((variant + content).getBytes(StandardCharsets.UTF_8));
    }

    static EntityTag of(byte[] content) {
        return new EntityTag(Sha256.hex(content).substring(0, LENGTH));
    }
}
