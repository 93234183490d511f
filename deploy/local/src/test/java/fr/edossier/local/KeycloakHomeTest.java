package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {
    @TempDir
    Path root;

    private final List<String> news = new ArrayList<>();
    private Path software;
    private KeycloakHome home;

    @BeforeEach
    void prepareTwice() throws IOException {
        Folders.copy(Checkout.root().resolve("deploy/keycloak"), root.resolve("deploy/keycloak"));
        software = root.resolve("software");
        Files.createDirectories(software.resolve("lib/quarkus"));
        Files.writeString(software.resolve("lib/quarkus/generated-bytecode.jar"), "settled");
        home = new KeycloakHome(
                OptionsReader.read(new Settings(Map.<String, String>of()::get, name -> null), root), news::add);
        home.prepare(software);
        home.prepare(software);
    }

    @Test
    void holdsTheDemoRealmTheThemeAndWhatTheBuildSettled() throws IOException {
        Path instance = root.resolve(".local/keycloak");
        JsonNode realm = Json.MAPPER.readTree(
                instance.resolve("data/import/edossier-realm.json").toFile());

        assertThat(realm.path("clients").findValuesAsText("clientId")).contains("cli", "tender-service");
        assertThat(instance.resolve("themes/edossier/login/theme.properties")).isNotEmptyFile();
        assertThat(instance.resolve("lib/quarkus/generated-bytecode.jar")).hasContent("settled");
        assertThat(home.properties()).contains("-Dkc.home.dir=" + instance);
    }

    @Test
    void saysThatAChangedRealmWaitsForAFreshStart() throws IOException {
        assertThat(news).isEmpty();

        Path demo = Checkout.demoRealm(root);
        Files.writeString(demo, Files.readString(demo).replace("Sophie", "Sonia"));
        home.prepare(software);

        assertThat(news).hasSize(1).first().asString().contains("-Dfresh");
        assertThat(root.resolve(".local/keycloak/data/import/edossier-realm.json"))
                .content()
                .contains("Sophie")
                .doesNotContain("Sonia");
    }
}
