package fr.edossier.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Parts of a stack, and the order in which they start and stop. */
final class Assembly {
    private static final Duration POSTGRES_EXPECTED = Duration.ofSeconds(4);
    private static final Duration KEYCLOAK_EXPECTED = Duration.ofSeconds(25);
    private static final Duration KEYCLOAK_BUILD_EXPECTED = Duration.ofSeconds(25);
    private static final Duration SERVICE_EXPECTED = Duration.ofSeconds(15);

    private final ChildProcesses children;
    private final Progress progress;
    private final Databases databases;
    private final Wiring wiring;
    private final KeycloakSoftware keycloakSoftware;
    private final @Nullable TrackedPart postgres;
    private final @Nullable TrackedPart keycloak;
    private final Map<Service, TrackedPart> services = new LinkedHashMap<>();

    Assembly(StackOptions options, ChildProcesses children, ProcessRegistry registry, Progress progress) {
        this.children = children;
        this.progress = progress;
        Secrets secrets = Secrets.in(options.data());
        this.databases = new Databases(
                options.data().resolve(PostgresServer.NAME), options.ports().postgres(), secrets);
        this.wiring = new Wiring(options, databases);
        this.keycloakSoftware = new KeycloakSoftware(options, wiring.log("keycloak-build"));
        this.postgres = options.externalPostgres() != null
                ? null
                : new TrackedPart(
                        new PostgresServer(options, wiring.log(PostgresServer.NAME), secrets, children, registry));
        this.keycloak = options.externalKeycloak() != null
                ? null
                : new TrackedPart(new KeycloakServer(
                        options,
                        keycloakSoftware,
                        new KeycloakHome(options, progress::say),
                        wiring.database(Database.KEYCLOAK),
                        wiring.addresses(),
                        wiring.log(KeycloakServer.NAME),
                        children));
        for (Service service : Service.values()) {
            if (options.services().contains(service)) {
                services.put(
                        service,
                        new TrackedPart(new ServiceProcess(
                                service, options, wiring.environment(service), wiring.log(service.id()), children)));
            }
        }
    }

    Wiring wiring() {
        return wiring;
    }

    TrackedPart part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This stack does not run a " + name));
    }

    List<PartStatus> status() {
        List<PartStatus> all = new ArrayList<>();
        all.add(postgres == null ? external(PostgresServer.NAME, wiring.postgresPort()) : postgres.status());
        all.add(keycloak == null ? external(KeycloakServer.NAME, wiring.keycloakPort()) : keycloak.status());
        services.values().forEach(service -> all.add(service.status()));
        return all;
    }

    private static PartStatus external(String name, int port) {
        return new PartStatus(name, PartStatus.State.EXTERNAL, port, null, null, null);
    }

    /** Starts PostgreSQL first, then all others together; the first failure ends the waiting for the rest. */
    void start() {
        if (postgres != null) {
            progress.step("PostgreSQL", POSTGRES_EXPECTED, () -> {
                postgres.start();
                databases.prepare();
            });
        }
        List<Runnable> others = new ArrayList<>();
        if (keycloak != null) {
            others.add(() -> {
                prepareKeycloak();
                progress.step("Keycloak", KEYCLOAK_EXPECTED, keycloak::start);
            });
        } else {
            others.add(() -> progress.step("Keycloak (external)", KEYCLOAK_EXPECTED, this::checkExternalKeycloak));
        }
        services.values()
                .forEach(service -> others.add(() -> progress.step(service.name(), SERVICE_EXPECTED, service::start)));
        together(others);
    }

    private void prepareKeycloak() {
        if (!keycloakSoftware.ready()) {
            progress.step(
                    "Keycloak: unpack and build (once)",
                    KEYCLOAK_BUILD_EXPECTED,
                    step -> keycloakSoftware.prepare(children, step::reached));
        }
    }

    private void checkExternalKeycloak() {
        if (!Probe.answers(KeycloakServer.discovery(wiring.keycloak()))) {
            throw new StartFailure(
                    KeycloakServer.NAME,
                    "No realm " + KeycloakServer.REALM + " at " + wiring.keycloak(),
                    "Start that Keycloak, import deploy/keycloak into it, or correct -Dkeycloak.url (EDOSSIER_KEYCLOAK_URL).");
        }
    }

    private static void together(List<Runnable> works) {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            CompletionService<Void> running = new ExecutorCompletionService<>(threads);
            works.forEach(work -> running.submit(work, null));
            for (int i = 0; i < works.size(); i++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw Probe.interrupted("stack");
        } finally {
            threads.shutdownNow();
        }
    }

    /** Stops the parts that use PostgreSQL before PostgreSQL. */
    void stop() {
        List<Runnable> users = new ArrayList<>();
        services.values().forEach(service -> users.add(service::stop));
        if (keycloak != null) {
            users.add(keycloak::stop);
        }
        try {
            if (!users.isEmpty()) {
                together(users);
            }
        } finally {
            if (postgres != null) {
                postgres.stop();
            }
        }
    }

    private List<TrackedPart> parts() {
        List<TrackedPart> parts = new ArrayList<>();
        if (postgres != null) {
            parts.add(postgres);
        }
        if (keycloak != null) {
            parts.add(keycloak);
        }
        parts.addAll(services.values());
        return parts;
    }
}
