package fr.edossier.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of a stack.
 *
 * @param root checkout that holds the built services and the realm
 * @param data databases, files, logs and the record of running processes; one running stack per folder
 * @param software unpacked PostgreSQL and Keycloak, shared between stacks and kept by {@code fresh}
 * @param javaHome JDK of Keycloak and the services
 * @param postgresBuffers memory of PostgreSQL's page cache, in the notation of {@code shared_buffers}
 * @param demo whether demo data is loaded; the realm is the demo realm in either case
 * @param externalKeycloak base address of a Keycloak to use instead of starting one
 * @param externalPostgres server to use instead of starting one
 */
public record StackOptions(
        Path root,
        Path data,
        Path software,
        Path javaHome,
        Path keycloakZip,
        Ports ports,
        Set<Service> services,
        Map<Service, String> clientSecrets,
        List<String> serviceJavaOptions,
        String postgresBuffers,
        boolean fresh,
        boolean sandbox,
        boolean demo,
        @Nullable URI externalKeycloak,
        @Nullable ExternalPostgres externalPostgres) {

    /**
     * A PostgreSQL with the databases criteria, tender, evaluation and keycloak, each owned by the role of its name.
     *
     * @param passwords by role
     */
    public record ExternalPostgres(String host, int port, Map<String, String> passwords) {
        public ExternalPostgres {
            passwords = Map.copyOf(passwords);
        }
    }

    public StackOptions {
        services = Set.copyOf(services);
        clientSecrets = Map.copyOf(clientSecrets);
        serviceJavaOptions = List.copyOf(serviceJavaOptions);
    }

    /** Returns the options from the settings of this process. */
    public static StackOptions ofProcess() {
        return OptionsReader.read(Settings.ofProcess(), Checkout.root());
    }

    /**
     * Returns the options of a temporary stack for tests: free ports, an empty data folder, no demo data, software
     * shared with the checkout.
     */
    public static StackOptions forTests(Path data) {
        return ofProcess()
                .withData(data)
                .withPorts(Ports.free())
                .withFresh(true)
                .withDemo(false);
    }

    public StackOptions withData(Path folder) {
        return new StackOptions(
                root,
                folder.toAbsolutePath().normalize(),
                software,
                javaHome,
                keycloakZip,
                ports,
                services,
                clientSecrets,
                serviceJavaOptions,
                postgresBuffers,
                fresh,
                sandbox,
                demo,
                externalKeycloak,
                externalPostgres);
    }

    public StackOptions withPorts(Ports chosen) {
        return new StackOptions(
                root,
                data,
                software,
                javaHome,
                keycloakZip,
                chosen,
                services,
                clientSecrets,
                serviceJavaOptions,
                postgresBuffers,
                fresh,
                sandbox,
                demo,
                externalKeycloak,
                externalPostgres);
    }

    public StackOptions withServices(Set<Service> chosen) {
        return new StackOptions(
                root,
                data,
                software,
                javaHome,
                keycloakZip,
                ports,
                chosen,
                clientSecrets,
                serviceJavaOptions,
                postgresBuffers,
                fresh,
                sandbox,
                demo,
                externalKeycloak,
                externalPostgres);
    }

    public StackOptions withFresh(boolean anew) {
        return new StackOptions(
                root,
                data,
                software,
                javaHome,
                keycloakZip,
                ports,
                services,
                clientSecrets,
                serviceJavaOptions,
                postgresBuffers,
                anew,
                sandbox,
                demo,
                externalKeycloak,
                externalPostgres);
    }

    public StackOptions withDemo(boolean loaded) {
        return new StackOptions(
                root,
                data,
                software,
                javaHome,
                keycloakZip,
                ports,
                services,
                clientSecrets,
                serviceJavaOptions,
                postgresBuffers,
                fresh,
                sandbox,
                loaded,
                externalKeycloak,
                externalPostgres);
    }
}
