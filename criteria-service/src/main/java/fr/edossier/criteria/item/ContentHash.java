package fr.edossier.criteria.item;

import fr.edossier.platform.hash.CanonicalHash;

/** What proves that a frozen copy is what was published: the {@link CanonicalHash} of the content and its {@code number}. */
public final class ContentHash {
    private ContentHash() {}

    public static String of(Object content, int number) {
        return CanonicalHash.of(content, "number", number);
    }
}
