package fr.edossier.testing.token;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers that are the same in every run. */
public final class StableId {
    private StableId() {}

    static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
