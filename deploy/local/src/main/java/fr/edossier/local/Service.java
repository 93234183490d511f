package fr.edossier.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The three services of the suite, in the order in which the work uses them. */
public enum Service {
    CRITERIA,
    TENDER,
    EVALUATION;

    /**
     * Returns the name of the service, of its folder and of its client in the realm, such as {@code tender-service}.
     */
    public String id() {
        return database() + "-service";
    }

    /** Returns the name of its database and of the role that owns it. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path application(Path root) {
        return root.resolve(id()).resolve("target").resolve("quarkus-app");
    }

    static Service of(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown service \"" + id + "\". Known: "
                        + Arrays.stream(values()).map(Service::id).toList()));
    }
}
