package fr.edossier.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Starts child processes; once closed it starts none, so that a stack that is being stopped cannot grow. */
final class ChildProcesses {
    /** Environment variables of this program and others that must not be passed to children. */
    private static final List<String> KEPT_BACK =
            List.of("EDOSSIER_", "KC_", "KEYCLOAK_", "QUARKUS_", "JAVA_OPTS", "PGDATA", "PGHOST", "PGPORT");

    private final ProcessRegistry registry;
    private final Consumer<String> news;
    private final List<ChildProcess> started = new ArrayList<>();
    private boolean closed;

    /** @param news receives one line about a child that ends unexpectedly */
    ChildProcesses(ProcessRegistry registry, Consumer<String> news) {
        this.registry = registry;
        this.news = news;
    }

    /** Starts a process whose output and errors are appended to {@code log}. */
    synchronized ChildProcess start(String part, List<String> command, Map<String, String> environment, Path log) {
        refuseWhenClosed(part);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> KEPT_BACK.stream().anyMatch(name::startsWith));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.redirectInput(ProcessBuilder.Redirect.PIPE);
            Process process = builder.start();
            process.getOutputStream().close();
            registry.add(part, process.toHandle());
            ChildProcess child = new ChildProcess(part, process, log, registry, news);
            started.add(child);
            return child;
        } catch (IOException e) {
            throw new StartFailure(part, e.getMessage(), Advice.of(List.of(String.valueOf(e.getMessage()))));
        }
    }

    synchronized void refuseWhenClosed(String part) {
        if (closed) {
            throw new StartFailure(part, "The stack is being stopped", "Start it again.");
        }
    }

    synchronized void close() {
        closed = true;
    }

    /** Ends all processes that still run, those of preparations included. */
    synchronized void stopAll() {
        started.stream().filter(child -> child.handle().isAlive()).forEach(ChildProcess::stop);
    }
}
