package fr.edossier.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Starts child processes; once closed it starts no more, so that a stack being stopped cannot grow. */
final class ChildProcesses {
    /** Settings of our own and of programs that read their environment must not leak into children. */
    private static final List<String> KEPT_BACK =
            List.of("EDOSSIER_", "KC_", "KEYCLOAK_", "QUARKUS_", "JAVA_OPTS", "PGDATA", "PGHOST", "PGPORT");

    private final ProcessRegistry registry;
    private final Consumer<String> news;
    private final List<ChildProcess> started = new ArrayList<>();
    private boolean closed;

    /** @param news told in one line of a child that ends although nobody asked it to */
    ChildProcesses(ProcessRegistry registry, Consumer<String> news) {
        this.registry = registry;
        this.news = news;
    }

    /** Output and errors go to the end of {@code log}. */
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

    /** Ends whatever still runs, such as a step of the preparation that no part stands for. */
    synchronized void stopAll() {
        started.stream().filter(child -> child.handle().isAlive()).forEach(ChildProcess::stop);
    }
}
