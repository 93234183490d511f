package fr.edossier.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses settings into options. */
final class OptionsReader {
    private OptionsReader() {}

    static StackOptions read(Settings settings, Path root) {
        String jdk = settings.text(Setting.JDK);
        String zip = settings.text(Setting.KEYCLOAK_ZIP);
        return new StackOptions(
                root,
                root.resolve(settings.text(Setting.DATA)).normalize(),
                root.resolve(settings.text(Setting.SOFTWARE)).normalize(),
                Path.of(jdk.isEmpty() ? System.getProperty("java.home") : jdk),
                zip.isEmpty() ? Checkout.keycloakZip(root) : root.resolve(zip),
                Ports.of(settings),
                services(settings),
                secrets(settings),
                words(settings.text(Setting.SERVICE_JAVA_OPTIONS)),
                settings.text(Setting.POSTGRES_BUFFERS),
                settings.flag(Setting.FRESH),
                settings.flag(Setting.SANDBOX),
                settings.flag(Setting.DEMO),
                settings.external(Setting.KEYCLOAK)
                        ? settings.parsed(
                                Setting.KEYCLOAK_URL, "an address such as https://id.example.org", URI::create)
                        : null,
                settings.external(Setting.POSTGRES) ? postgres(settings) : null);
    }

    private static Set<Service> services(Settings settings) {
        if (settings.text(Setting.SERVICES).equals("none")) {
            return Set.of();
        }
        return settings.parsed(Setting.SERVICES, "names of services separated by commas, or none", text -> {
            Set<Service> services = EnumSet.noneOf(Service.class);
            Arrays.stream(text.split(",", -1))
                    .map(String::trim)
                    .map(Service::of)
                    .forEach(services::add);
            return services;
        });
    }

    private static Map<Service, String> secrets(Settings settings) {
        Map<Service, String> secrets = new EnumMap<>(Service.class);
        secrets.put(Service.CRITERIA, settings.text(Setting.SECRET_CRITERIA));
        secrets.put(Service.TENDER, settings.text(Setting.SECRET_TENDER));
        secrets.put(Service.EVALUATION, settings.text(Setting.SECRET_EVALUATION));
        return secrets;
    }

    private static StackOptions.ExternalPostgres postgres(Settings settings) {
        return new StackOptions.ExternalPostgres(
                settings.text(Setting.POSTGRES_HOST),
                settings.port(Setting.POSTGRES_PORT),
                Map.of(
                        "criteria", settings.text(Setting.POSTGRES_PASSWORD_CRITERIA),
                        "tender", settings.text(Setting.POSTGRES_PASSWORD_TENDER),
                        "evaluation", settings.text(Setting.POSTGRES_PASSWORD_EVALUATION),
                        "keycloak", settings.text(Setting.POSTGRES_PASSWORD_KEYCLOAK)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
