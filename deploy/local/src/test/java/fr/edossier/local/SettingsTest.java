package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static Settings settings(Map<String, String> properties, Map<String, String> variables) {
        return new Settings(properties::get, variables::get);
    }

    private static StackOptions options(Map<String, String> properties) {
        return OptionsReader.read(settings(properties, Map.of()), Checkout.root());
    }

    @Test
    void propertyWinsOverVariableWhichWinsOverDefault() {
        Map<String, String> variables = Map.of("EDOSSIER_TENDER_PORT", "2", "EDOSSIER_DATA", "there");
        Settings settings = settings(Map.of("tender.port", "1"), variables);

        assertThat(settings.port(Setting.TENDER_PORT)).isEqualTo(1);
        assertThat(settings.text(Setting.DATA)).isEqualTo("there");
        assertThat(settings.port(Setting.CRITERIA_PORT)).isEqualTo(8081);
    }

    @Test
    void flagWithoutValueIsOn() {
        assertThat(settings(Map.of("fresh", ""), Map.of()).flag(Setting.FRESH)).isTrue();
        assertThat(settings(Map.of("fresh", "TRUE"), Map.of()).flag(Setting.FRESH))
                .isTrue();
        assertThat(settings(Map.of(), Map.of()).flag(Setting.FRESH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", ""})
    void wrongPortNamesTheSettingAndBothWaysToGiveIt(String text) {
        assertThatThrownBy(
                        () -> settings(Map.of("keycloak.port", text), Map.of()).port(Setting.KEYCLOAK_PORT))
                .isInstanceOf(StartFailure.class)
                .hasMessage("-Dkeycloak.port (EDOSSIER_KEYCLOAK_PORT) is \"" + text + "\"");
    }

    @Test
    void misspeltFlagIsRefusedRatherThanIgnored() {
        assertThatThrownBy(() -> settings(Map.of("fresh", "yes"), Map.of()).flag(Setting.FRESH))
                .isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> options(Map.of("keycloak", "externe"))).isInstanceOf(StartFailure.class);
    }

    @Test
    void servicesAreChosenByName() {
        assertThat(options(Map.of()).services()).containsExactlyInAnyOrder(Service.values());
        assertThat(options(Map.of("services", "tender-service, criteria-service"))
                        .services())
                .isEqualTo(Set.of(Service.TENDER, Service.CRITERIA));
        assertThat(options(Map.of("services", "none")).services()).isEmpty();
        assertThatThrownBy(() -> options(Map.of("services", "tenders"))).isInstanceOf(StartFailure.class);
    }

    @Test
    void externalNeighboursAreTakenOnlyWhenAskedFor() {
        StackOptions local = options(Map.of("keycloak.url", "https://id.example.org", "postgres.host", "db"));
        assertThat(local.externalKeycloak()).isNull();
        assertThat(local.externalPostgres()).isNull();

        StackOptions external = options(Map.of(
                "keycloak",
                "external",
                "keycloak.url",
                "https://id.example.org",
                "postgres",
                "external",
                "postgres.host",
                "db",
                "postgres.port",
                "5432",
                "postgres.password.tender",
                "secret"));
        assertThat(external.externalKeycloak()).hasToString("https://id.example.org");
        assertThat(external.externalPostgres().host()).isEqualTo("db");
        assertThat(external.externalPostgres().port()).isEqualTo(5432);
        assertThat(external.externalPostgres().passwords()).containsEntry("tender", "secret");
    }

    @Test
    void foldersAreRelativeToTheCheckout() {
        StackOptions options = options(Map.of("data", "elsewhere", "software", "/opt/software"));

        assertThat(options.data()).isEqualTo(Checkout.root().resolve("elsewhere"));
        assertThat(options.software()).isEqualTo(Checkout.root().resolve("/opt/software"));
    }

    @ParameterizedTest
    @EnumSource
    void readmeDocumentsEverySetting(Setting setting) throws Exception {
        Path readme = Checkout.root().resolve("deploy/local/README.md");
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";

        assertThat(Files.readString(readme))
                .contains("| `-D%s` | `%s` | %s | %s |"
                        .formatted(setting.property(), setting.variable(), fallback, setting.meaning()));
    }
}
