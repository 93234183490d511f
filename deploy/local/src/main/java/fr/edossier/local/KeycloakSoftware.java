package fr.edossier.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Keycloak's distribution, unpacked and built once per version and build options. No stack writes into it, so several
 * stacks can share the folder.
 */
final class KeycloakSoftware {
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--features=organization", "--health-enabled=false");
    private static final String MARKER = "edossier.built";

    private final Path zip;
    private final Path home;
    private final Path javaHome;
    private final Path log;

    KeycloakSoftware(StackOptions options, Path log) {
        this.zip = options.keycloakZip();
        this.home = options.software().resolve("keycloak-" + Checkout.keycloakVersion());
        this.javaHome = options.javaHome();
        this.log = log;
    }

    Path home() {
        return home;
    }

    boolean ready() {
        try {
            Path marker = home.resolve(MARKER);
            return Files.exists(marker) && Files.readString(marker).equals(mark());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Prepares the folder, after any other stack that is preparing it. An interrupted preparation starts again.
     *
     * @param unpacked receives the unpacked share of the distribution, from 0 to 1
     */
    void prepare(ChildProcesses children, DoubleConsumer unpacked) {
        try {
            Files.createDirectories(home.getParent());
            Path lockFile = home.resolveSibling("keycloak.lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!ready() && lock.isValid()) {
                    Folders.delete(home);
                    unpack(unpacked);
                    children.start("keycloak-build", command(home, javaHome, List.of(), BUILD), Map.of(), log)
                            .awaitSuccess();
                    Files.writeString(home.resolve(MARKER), mark());
                }
            }
        } catch (IOException e) {
            throw new StartFailure(
                    KeycloakServer.NAME, "Keycloak could not be unpacked: " + e, Advice.of(List.of(e.toString())));
        }
    }

    private String mark() {
        return zip.getFileName() + " " + String.join(" ", BUILD);
    }

    private void unpack(DoubleConsumer unpacked) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(archive.entries());
            long total = entries.stream().mapToLong(ZipEntry::getSize).sum();
            long done = 0;
            for (ZipEntry entry : entries) {
                if (Thread.currentThread().isInterrupted()) {
                    throw Probe.interrupted(KeycloakServer.NAME);
                }
                unpack(archive, entry);
                done += entry.getSize();
                unpacked.accept((double) done / total);
            }
        }
    }

    /** Unpacks an entry without the archive's top folder, and never outside the target folder. */
    private void unpack(ZipFile archive, ZipEntry entry) throws IOException {
        String name = entry.getName();
        Path target = home.resolve(name.substring(name.indexOf('/') + 1)).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("Entry outside the archive's folder: " + name);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }

    /** Returns the command of Keycloak's own start scripts, without a shell between the launcher and the server. */
    static List<String> command(Path home, Path javaHome, List<String> properties, List<String> arguments) {
        return JavaCommand.of(javaHome)
                .with(
                        "-Xms64m",
                        "-Xmx512m",
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError")
                .with("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US")
                .with("--add-opens=java.base/java.util=ALL-UNNAMED")
                .with("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .with("--add-opens=java.base/java.security=ALL-UNNAMED")
                .with("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED")
                .with("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .with("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .with("-Dpicocli.disable.closures=true", "-Dkc.home.dir=" + home)
                .with("-Djboss.server.config.dir=" + home.resolve("conf"))
                .with(properties)
                .with("-cp", home.resolve("lib").resolve("quarkus-run.jar").toString())
                .with("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .with(arguments)
                .words();
    }
}
