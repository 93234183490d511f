package fr.edossier.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The running suite. Closing it, or ending the process that holds it in any way short of a kill, leaves no process behind.
 */
public final class LocalStack implements AutoCloseable {
    private final StackOptions options;
    private final Progress progress;
    private final DataFolder folder;
    private final ChildProcesses children;
    private final Assembly assembly;
    private final Mailbox mailbox;
    private final StatusServer statusServer;
    private final long begun = System.nanoTime();
    private final Thread hook = new Thread(this::closeOnExit, "stop-stack");
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile double secondsToReady;
    private boolean closing;

    private LocalStack(StackOptions options, Progress progress, DataFolder folder, ProcessRegistry registry) {
        this.options = options;
        this.progress = progress;
        this.folder = folder;
        this.children = new ChildProcesses(registry, this::tell);
        this.assembly = new Assembly(options, children, registry, progress);
        this.mailbox = new Mailbox(options.ports().mail());
        this.statusServer = new StatusServer(options.ports().status(), new StatusPage(options), mailbox, this);
    }

    /** Starts everything without output and returns when it is ready. */
    public static LocalStack start(StackOptions options) {
        return start(options, Progress.silent(), DemoSteps.all());
    }

    static LocalStack start(StackOptions options, Progress progress, List<DemoStep> demoSteps) {
        DataFolder folder = DataFolder.take(options.data());
        LocalStack stack;
        try {
            ProcessRegistry registry = new ProcessRegistry(options.data().resolve("processes.json"));
            int leftovers = folder.stopLeftovers(registry);
            if (leftovers > 0) {
                progress.say("Stopped " + leftovers + " processes of a launcher that was killed");
            }
            if (options.fresh()) {
                folder.empty();
            }
            folder.emptyLogs();
            Preflight.check(options);
            stack = new LocalStack(options, progress, folder, registry);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
        stack.run(demoSteps);
        return stack;
    }

    private void run(List<DemoStep> demoSteps) {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            statusServer.start();
            mailbox.start();
            assembly.start();
            if (options.demo()) {
                DemoSteps.load(demoSteps, this, options.data(), progress);
            }
            secondsToReady = Math.round((System.nanoTime() - begun) / 1e8) / 10.0;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns the base address of a service, such as {@code http://localhost:8082} for {@code tender-service}. */
    public URI url(String service) {
        return assembly.wiring().url(Service.of(service));
    }

    /** Returns the issuer of the tokens, which is also the address of the realm. */
    public URI issuer() {
        return assembly.wiring().issuer();
    }

    public TokenClient tokens() {
        return new TokenClient(issuer());
    }

    /** Returns the log file of a part. */
    public Path log(String part) {
        return assembly.wiring().log(part);
    }

    /** Kills a part as a crash would ({@code kill -9}) and returns when it has ended. */
    public void kill(String part) {
        assembly.part(part).kill();
    }

    /** Starts a part again, with the same settings, and returns when it is ready. */
    public void restart(String part) {
        TrackedPart tracked = assembly.part(part);
        tracked.stop();
        tracked.start();
    }

    /** Returns the launcher first, then the parts in the order they are started. */
    public List<PartStatus> status() {
        List<PartStatus> parts = new ArrayList<>();
        ProcessHandle self = ProcessHandle.current();
        parts.add(new PartStatus(
                "launcher",
                secondsToReady > 0 ? PartStatus.State.READY : PartStatus.State.STARTING,
                options.ports().status(),
                self.pid(),
                ResidentMemory.of(self),
                secondsToReady > 0 ? secondsToReady : null));
        parts.addAll(assembly.status());
        return List.copyOf(parts);
    }

    /** Returns the time from the first process to loaded demo data; 0 while starting. */
    public double secondsToReady() {
        return secondsToReady;
    }

    StackOptions options() {
        return options;
    }

    Map<String, URI> addresses() {
        Map<String, URI> addresses = new HashMap<>();
        options.services()
                .forEach(
                        service -> addresses.put(service.id(), assembly.wiring().url(service)));
        addresses.put(KeycloakServer.NAME, assembly.wiring().keycloak());
        return addresses;
    }

    void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /**
     * Prints a line, unless the process is ending: Ctrl-C also ends the children, before this process begins to stop.
     */
    private void tell(String news) {
        if (closed.getCount() > 0 && !Exit.begun()) {
            progress.say(news);
        }
    }

    private void closeOnExit() {
        progress.stopping();
        stop();
        progress.say("Stopped");
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exiting) {
            // the hook finds nothing left to do
        }
    }

    private synchronized void stop() {
        if (closing) {
            return;
        }
        closing = true;
        children.close();
        try {
            assembly.stop();
        } finally {
            children.stopAll();
            mailbox.close();
            statusServer.close();
            progress.close();
            folder.close();
            closed.countDown();
        }
    }
}
