package fr.edossier.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks before the start for conditions that would make it fail. */
final class Preflight {
    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_FREE_DISK = 1L << 30;
    private static final Pattern JAVA_VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private Preflight() {}

    static void check(StackOptions options) {
        checkJava(options.javaHome());
        checkBuilt(options);
        checkDisk(options.data());
        checkPorts(options);
    }

    private static void checkJava(Path javaHome) {
        JavaCommand.of(javaHome);
        javaRelease(javaHome).filter(release -> release < OLDEST_JAVA).ifPresent(release -> {
            throw new StartFailure(
                    "java",
                    "The JDK at " + javaHome + " is release " + release,
                    "Use JDK 17 or newer: JAVA_HOME, or -Djdk=<folder> (EDOSSIER_JDK).");
        });
    }

    /** Reads the release from the JDK's {@code release} file; empty for a JDK without one, which is accepted. */
    static Optional<Integer> javaRelease(Path javaHome) {
        try (Stream<String> lines = Files.lines(javaHome.resolve("release"))) {
            return lines.map(JAVA_VERSION::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> Integer.valueOf(matcher.group(1)))
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static void checkBuilt(StackOptions options) {
        if (options.externalKeycloak() == null && !Files.exists(options.keycloakZip())) {
            throw new StartFailure(
                    KeycloakServer.NAME,
                    "No distribution at " + options.keycloakZip(),
                    "Start with ./mvnw -Prun, which fetches it, or name another with -Dkeycloak.zip=<file>.");
        }
        for (Service service : options.services()) {
            Path application = service.application(options.root());
            if (!Files.exists(application.resolve("quarkus-run.jar"))) {
                throw new StartFailure(
                        service.id(),
                        "It is not built: nothing in " + application,
                        "Start with ./mvnw -Prun, which builds it, or leave it out with -Dservices=<others>.");
            }
        }
    }

    private static void checkDisk(Path data) {
        try {
            Files.createDirectories(data);
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < LEAST_FREE_DISK) {
                throw new StartFailure(
                        "disk",
                        "Only " + ProgressText.memory(free) + " free for " + data,
                        "Free 1 GiB, or put the data elsewhere with -Ddata=<folder> (EDOSSIER_DATA).");
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "disk",
                    "The data folder " + data + " cannot be made: " + e,
                    "Check who owns it, or put the data elsewhere with -Ddata=<folder> (EDOSSIER_DATA).");
        }
    }

    private record Listener(String part, int port, Setting setting) {}

    private static void checkPorts(StackOptions options) {
        Ports ports = options.ports();
        List<Listener> listeners = new ArrayList<>();
        listeners.add(new Listener("status page", ports.status(), Setting.STATUS_PORT));
        listeners.add(new Listener("mailbox", ports.mail(), Setting.MAIL_PORT));
        if (options.externalPostgres() == null) {
            listeners.add(new Listener(PostgresServer.NAME, ports.postgres(), Setting.POSTGRES_PORT));
        }
        if (options.externalKeycloak() == null) {
            listeners.add(new Listener(KeycloakServer.NAME, ports.keycloak(), Setting.KEYCLOAK_PORT));
        }
        for (Service service : options.services()) {
            listeners.add(new Listener(service.id(), ports.of(service), setting(service)));
        }
        listeners.stream().filter(listener -> !PortCheck.free(listener.port())).forEach(taken -> {
            throw new StartFailure(
                    taken.part(),
                    "Port " + taken.port() + " is taken by another program",
                    "Stop that program, or choose another port with -D%s=<port> (%s)."
                            .formatted(
                                    taken.setting().property(), taken.setting().variable()));
        });
    }

    private static Setting setting(Service service) {
        return switch (service) {
            case CRITERIA -> Setting.CRITERIA_PORT;
            case TENDER -> Setting.TENDER_PORT;
            case EVALUATION -> Setting.EVALUATION_PORT;
        };
    }
}
