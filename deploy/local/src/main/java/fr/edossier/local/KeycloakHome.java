package fr.edossier.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * A stack's own Keycloak home beside the shared distribution, where Keycloak finds the realm to import, themes and
 * build options.
 */
final class KeycloakHome {
    private static final Path SETTLED = Path.of("lib", "quarkus", "generated-bytecode.jar");

    private final Path root;
    private final Path home;
    private final Consumer<String> news;

    /** @param news receives a line when the realm's files differ from the realm that this stack imported */
    KeycloakHome(StackOptions options, Consumer<String> news) {
        this.root = options.root();
        this.home = options.data().resolve(KeycloakServer.NAME);
        this.news = news;
    }

    List<String> properties() {
        return List.of("-Dkc.home.dir=" + home, "-Dkeycloak.theme.dir=" + home.resolve("themes"));
    }

    void prepare(Path software) {
        try {
            Files.createDirectories(home.resolve(SETTLED).getParent());
            Files.copy(software.resolve(SETTLED), home.resolve(SETTLED), StandardCopyOption.REPLACE_EXISTING);
            Files.createDirectories(home.resolve("providers"));
            Path themes = home.resolve("themes");
            Folders.delete(themes);
            Folders.copy(Checkout.themes(root), themes);
            writeRealm(home.resolve("data").resolve("import").resolve("edossier-realm.json"));
        } catch (IOException e) {
            throw new StartFailure(
                    KeycloakServer.NAME, "Its home could not be prepared: " + e, Advice.of(List.of(e.toString())));
        }
    }

    /**
     * Writes the realm file. Keycloak imports a realm only where there is none, so the first file stays as a record of
     * the imported realm.
     */
    private void writeRealm(Path file) throws IOException {
        ObjectNode realm = RealmFile.merge(read(Checkout.realm(root)), read(Checkout.demoRealm(root)));
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), realm);
        } else if (!read(file).equals(realm)) {
            news.accept("The realm's files have changed since this data folder was made; -Dfresh takes the change");
        }
    }

    private static ObjectNode read(Path json) throws IOException {
        return Json.MAPPER.readValue(json.toFile(), ObjectNode.class);
    }
}
