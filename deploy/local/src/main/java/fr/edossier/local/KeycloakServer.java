package fr.edossier.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keycloak with the demo realm, its state in PostgreSQL. */
final class KeycloakServer implements Part {
    static final String NAME = "keycloak";
    static final String REALM = "edossier";
    private static final String CONCURRENT_LOGINS =
            "KC_SPI_BRUTE_FORCE_PROTECTOR__DEFAULT_BRUTE_FORCE_DETECTOR__ALLOW_CONCURRENT_REQUESTS";
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final StackOptions options;
    private final KeycloakSoftware software;
    private final KeycloakHome home;
    private final Database database;
    private final Map<String, String> addresses;
    private final Path log;
    private final ChildProcesses children;
    private volatile @Nullable ChildProcess child;

    /** @param addresses variables of the realm file, such as the addresses of the services */
    KeycloakServer(
            StackOptions options,
            KeycloakSoftware software,
            KeycloakHome home,
            Database database,
            Map<String, String> addresses,
            Path log,
            ChildProcesses children) {
        this.options = options;
        this.software = software;
        this.home = home;
        this.database = database;
        this.addresses = Map.copyOf(addresses);
        this.log = log;
        this.children = children;
    }

    static URI issuer(URI keycloak) {
        return URI.create(keycloak.toString().replaceAll("/+$", "") + "/realms/" + REALM);
    }

    static URI discovery(URI keycloak) {
        return URI.create(issuer(keycloak) + "/.well-known/openid-configuration");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return options.ports().keycloak();
    }

    @Override
    public void start() {
        home.prepare(software.home());
        List<String> command = KeycloakSoftware.command(
                software.home(),
                options.javaHome(),
                home.properties(),
                List.of("start", "--optimized", "--import-realm"));
        ChildProcess started = children.start(NAME, command, environment(), log);
        child = started;
        started.awaitReady(discovery(URI.create("http://127.0.0.1:" + port())), LIMIT);
    }

    /**
     * Returns Keycloak's environment. It allows concurrent logins of one person, unlike Keycloak's default, which
     * refuses a login before the previous one is stored, even when scripts and tests log in one after the other.
     */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(addresses);
        environment.put("KC_DB_URL", database.url());
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MIN_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "15");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port()));
        environment.put("KC_CACHE", "local");
        environment.put("KC_HOSTNAME", "http://localhost:" + port());
        environment.put(CONCURRENT_LOGINS, "true");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return environment;
    }

    @Override
    public void stop() {
        if (child != null) {
            child.stop();
        }
    }

    @Override
    public void kill() {
        if (child != null) {
            child.kill();
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(child).map(ChildProcess::handle);
    }
}
