package fr.edossier.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL on the loopback address, with its cluster in the data folder. */
final class PostgresServer implements Part {
    static final String NAME = "postgresql";
    static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS = 4;
    private static final Duration ATTEMPT = Duration.ofSeconds(8);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Path cluster;
    private final Path binaries;
    private final Path log;
    private final int port;
    private final String superuserPassword;
    private final String buffers;
    private final ChildProcesses children;
    private final ProcessRegistry registry;
    private @Nullable EmbeddedPostgres running;
    private @Nullable ProcessHandle postmaster;

    PostgresServer(StackOptions options, Path log, Secrets secrets, ChildProcesses children, ProcessRegistry registry) {
        this.cluster = options.data().resolve(NAME);
        this.binaries = options.software().resolve(NAME);
        this.log = log;
        this.port = options.ports().postgres();
        this.superuserPassword = secrets.of(SUPERUSER);
        this.buffers = options.postgresBuffers();
        this.children = children;
        this.registry = registry;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    /**
     * Starts the server, with several attempts: within a second of a crash a new server is refused because of remains
     * of the old one (its lock file, or a child that still holds the shared memory).
     */
    @Override
    public synchronized void start() {
        children.refuseWhenClosed(NAME);
        IOException last = new IOException("not tried");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                running = launch();
                postmaster = postmaster().orElse(null);
                if (postmaster != null) {
                    registry.add(NAME, postmaster);
                }
                return;
            } catch (IOException e) {
                last = e;
                forgetLock();
            } catch (IllegalStateException e) {
                last = new IOException(e);
            }
        }
        throw failure(last);
    }

    private EmbeddedPostgres launch() throws IOException {
        Files.createDirectories(cluster.getParent());
        Files.createDirectories(binaries);
        Files.createDirectories(log.getParent());
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPort(port)
                .setPGStartupWait(ATTEMPT)
                .setConnectConfig("password", superuserPassword)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", buffers)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Creates a new lock file, because a failed attempt holds its lock until it is collected as garbage. */
    private void forgetLock() {
        try {
            Files.deleteIfExists(cluster.resolve("epg-lock"));
        } catch (IOException stillHeld) {
            // Windows does not delete open files: the next attempt is refused too, and the message says to try again.
        }
    }

    /**
     * Finds the server that holds the cluster. After a crash, the process number in the lock file may be that of
     * another program.
     */
    private Optional<ProcessHandle> postmaster() {
        try (Stream<String> lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::trim)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(process ->
                            process.info().command().orElse("postgres").contains("postgres"));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private StartFailure failure(IOException cause) {
        List<String> tail = LogTail.of(log);
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        List<String> signs = Stream.concat(tail.stream(), Stream.of(String.valueOf(root.getMessage())))
                .toList();
        return new StartFailure(NAME, "PostgreSQL did not start: " + root.getMessage(), Advice.of(signs), tail);
    }

    @Override
    public synchronized void stop() {
        release();
        postmaster().or(() -> Optional.ofNullable(postmaster)).ifPresent(left -> ProcessTree.stop(left, GRACE));
        postmaster = null;
        registry.remove(NAME);
    }

    @Override
    public synchronized void kill() {
        if (postmaster != null) {
            ProcessTree.kill(postmaster);
        }
        release();
        postmaster = null;
        registry.remove(NAME);
    }

    /** Stops a server that still runs and releases the cluster's lock. */
    private void release() {
        EmbeddedPostgres server = running;
        running = null;
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(postmaster);
    }
}
