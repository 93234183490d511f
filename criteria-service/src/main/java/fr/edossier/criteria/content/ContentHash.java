package fr.edossier.criteria.content;

import fr.edossier.platform.hash.CanonicalHash;

/** {@link CanonicalHash} of a content and its {@code number}, to prove that a copy is what was published. */
public final class ContentHash {
    private ContentHash() {}

    public static String of(Object content, int number) {
        return CanonicalHash.of(content, "number", number);
    }
}
