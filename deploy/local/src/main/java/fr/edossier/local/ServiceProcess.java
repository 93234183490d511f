package fr.edossier.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Process of one of the three packaged services. */
final class ServiceProcess implements Part {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Service service;
    private final StackOptions options;
    private final Map<String, String> environment;
    private final Path log;
    private final ChildProcesses children;
    private volatile @Nullable ChildProcess child;

    ServiceProcess(
            Service service, StackOptions options, Map<String, String> environment, Path log, ChildProcesses children) {
        this.service = service;
        this.options = options;
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.children = children;
    }

    @Override
    public String name() {
        return service.id();
    }

    @Override
    public int port() {
        return options.ports().of(service);
    }

    @Override
    public void start() {
        Path jar = service.application(options.root()).resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailure(
                    name(), "It is not built: no " + jar, "Build it with ./mvnw package, or start with ./mvnw -Prun.");
        }
        List<String> command = JavaCommand.of(options.javaHome())
                .with("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")
                .with("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8")
                .with(options.serviceJavaOptions())
                .with("-jar", jar.toString())
                .words();
        ChildProcess started = children.start(name(), command, environment, log);
        child = started;
        started.awaitReady(URI.create("http://127.0.0.1:" + port() + "/q/health/ready"), LIMIT);
    }

    @Override
    public void stop() {
        ChildProcess running = child;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public void kill() {
        ChildProcess running = child;
        if (running != null) {
            running.kill();
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(child).map(ChildProcess::handle);
    }
}
