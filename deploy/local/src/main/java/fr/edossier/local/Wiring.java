package fr.edossier.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Addresses of the parts of a stack, and the environment that passes them to each service. */
final class Wiring {
    private final StackOptions options;
    private final Databases databases;

    Wiring(StackOptions options, Databases databases) {
        this.options = options;
        this.databases = databases;
    }

    URI url(Service service) {
        return URI.create("http://localhost:" + options.ports().of(service));
    }

    URI keycloak() {
        URI external = options.externalKeycloak();
        return external != null
                ? external
                : URI.create("http://localhost:" + options.ports().keycloak());
    }

    int keycloakPort() {
        URI address = keycloak();
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
    }

    int postgresPort() {
        StackOptions.ExternalPostgres external = options.externalPostgres();
        return external == null ? options.ports().postgres() : external.port();
    }

    URI issuer() {
        return KeycloakServer.issuer(keycloak());
    }

    Path log(String part) {
        return options.data().resolve("logs").resolve(part + ".log");
    }

    Database database(String name) {
        StackOptions.ExternalPostgres external = options.externalPostgres();
        return external == null
                ? databases.database(name)
                : Database.on(
                        external.host(),
                        external.port(),
                        name,
                        external.passwords().getOrDefault(name, ""));
    }

    Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        addresses.put("EDOSSIER_CRITERIA_URL", url(Service.CRITERIA).toString());
        addresses.put("EDOSSIER_TENDER_URL", url(Service.TENDER).toString());
        addresses.put("EDOSSIER_EVALUATION_URL", url(Service.EVALUATION).toString());
        return addresses;
    }

    /**
     * Returns the environment. Passwords are in it and not on a command line, which every user of the machine can read.
     */
    Map<String, String> environment(Service service) {
        Database database = database(service.database());
        Map<String, String> environment = addresses();
        environment.put("EDOSSIER_HTTP_PORT", Integer.toString(options.ports().of(service)));
        environment.put("EDOSSIER_DATABASE_URL", database.url());
        environment.put("EDOSSIER_DATABASE_USER", database.user());
        environment.put("EDOSSIER_DATABASE_PASSWORD", database.password());
        environment.put("EDOSSIER_OIDC_URL", issuer().toString());
        environment.put("EDOSSIER_CLIENT_SECRET", options.clientSecrets().getOrDefault(service, ""));
        environment.put(
                "EDOSSIER_STORAGE_DIRECTORY",
                options.data().resolve("storage").resolve(service.id()).toString());
        environment.put("EDOSSIER_MAIL_HOST", PortCheck.LOOPBACK.getHostAddress());
        environment.put("EDOSSIER_MAIL_PORT", Integer.toString(options.ports().mail()));
        environment.put("QUARKUS_PROFILE", options.sandbox() ? "prod,sandbox" : "prod");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        return environment;
    }
}
