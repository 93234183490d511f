package fr.edossier.platform.precondition;

import fr.edossier.platform.hash.Sha256;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;

/** Entity tags of what has no version of its own, such as a page of a list. */
public final class ContentTag {
    private static final int LENGTH = 32;

    private ContentTag() {}

    /** @param content which prints all it holds, as records do; {@code variant} what else tells representations apart */
    public static EntityTag of(Record content, String variant) {
        return of((variant + content).getBytes(StandardCharsets.UTF_8));
    }

    static EntityTag of(byte[] content) {
        return new EntityTag(Sha256.hex(content).substring(0, LENGTH));
    }
}
