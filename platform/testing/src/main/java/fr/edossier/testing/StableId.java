package fr.edossier.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers that are the same in every run. */
final class StableId {
    private StableId() {}

    static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
