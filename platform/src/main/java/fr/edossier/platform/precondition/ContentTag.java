package fr.edossier.platform.precondition;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags of what has no version of its own, such as a page of a list. */
public final class ContentTag {
    private ContentTag() {}

    /** @param content which prints all it holds, as records do; {@code variant} what else tells representations apart */
    public static EntityTag of(Record content, String variant) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((variant + content).getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
