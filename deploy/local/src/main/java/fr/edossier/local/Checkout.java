package fr.edossier.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Locations in a checkout of the suite. */
final class Checkout {
    private Checkout() {}

    /**
     * Returns the folder named by {@code edossier.root}, else the nearest folder above the current one that holds the
     * realm.
     */
    static Path root() {
        String given = System.getProperty("edossier.root");
        Path start = Path.of(given != null ? given : "").toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(realm(folder))) {
                return folder;
            }
        }
        throw new StartFailure(
                "settings",
                "No checkout of the suite in or above " + start,
                "Start it from the folder that holds mvnw.");
    }

    static Path realm(Path root) {
        return keycloak(root).resolve("edossier-realm.json");
    }

    static Path demoRealm(Path root) {
        return keycloak(root).resolve("demo.json");
    }

    static Path themes(Path root) {
        return keycloak(root).resolve("themes");
    }

    static Path keycloakZip(Path root) {
        return root.resolve("deploy/local/target/keycloak/keycloak-quarkus-dist-" + keycloakVersion() + ".zip");
    }

    static String keycloakVersion() {
        try (InputStream versions = Checkout.class.getResourceAsStream("versions.properties")) {
            Properties properties = new Properties();
            properties.load(versions);
            return properties.getProperty("keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path keycloak(Path root) {
        return root.resolve("deploy").resolve("keycloak");
    }
}
