package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts and stops a stack with stub services and an external PostgreSQL and Keycloak. */
class LocalStackTest {
    @TempDir
    Path root;

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer keycloak;

    @BeforeEach
    void buildCheckout() throws IOException {
        Folders.copy(Checkout.root().resolve("deploy/keycloak"), root.resolve("deploy/keycloak"));
        StubService.packageAs(Service.CRITERIA, root);
        StubService.packageAs(Service.TENDER, root);
        keycloak = HttpServer.create(new InetSocketAddress(PortCheck.LOOPBACK, 0), 0);
        StubService.serve(keycloak, "/realms/edossier/.well-known/openid-configuration", "{}");
        keycloak.start();
    }

    @AfterEach
    void stopKeycloak() {
        keycloak.stop(0);
    }

    private StackOptions options(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "services", "criteria-service,tender-service",
                "keycloak", "external",
                "keycloak.url", "http://localhost:" + keycloak.getAddress().getPort(),
                "postgres", "external",
                "postgres.password.tender", "pw-of-tender"));
        properties.putAll(more);
        return OptionsReader.read(new Settings(properties::get, name -> null), root)
                .withPorts(Ports.free());
    }

    private String get(URI address, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static PartStatus part(LocalStack stack, String name) {
        return stack.status().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ProcessHandle process(LocalStack stack, String name) {
        return ProcessHandle.of(part(stack, name).pid()).orElseThrow();
    }

    /** Starts the stack without demo data, which the stub services do not accept. */
    private static LocalStack start(StackOptions options) {
        return LocalStack.start(options, Progress.silent(), List.of());
    }

    @Test
    void servicesAreToldWhereEverythingIs() throws Exception {
        StackOptions options = options(Map.of());
        try (LocalStack stack = start(options)) {
            assertThat(get(stack.url("tender-service"), "/environment"))
                    .contains("EDOSSIER_HTTP_PORT=" + options.ports().of(Service.TENDER))
                    .contains("EDOSSIER_DATABASE_URL=jdbc:postgresql://127.0.0.1:15432/tender")
                    .contains("EDOSSIER_DATABASE_USER=tender", "EDOSSIER_DATABASE_PASSWORD=pw-of-tender")
                    .contains("EDOSSIER_OIDC_URL=" + options.externalKeycloak() + "/realms/edossier")
                    .contains("EDOSSIER_CRITERIA_URL=" + stack.url("criteria-service"))
                    .contains("EDOSSIER_CLIENT_SECRET=tender-service-demo")
                    .contains("EDOSSIER_STORAGE_DIRECTORY=" + options.data().resolve("storage/tender-service"))
                    .contains("QUARKUS_PROFILE=prod,sandbox", "QUARKUS_HTTP_HOST=127.0.0.1");
        }
    }

    @Test
    void killedServiceComesBackOnItsAddressAsAnotherProcess() throws Exception {
        try (LocalStack stack = start(options(Map.of()))) {
            ProcessHandle before = process(stack, "tender-service");
            stack.kill("tender-service");

            assertThat(before.isAlive()).isFalse();
            assertThat(part(stack, "tender-service").state()).isEqualTo(PartStatus.State.STOPPED);
            assertThat(part(stack, "criteria-service").state()).isEqualTo(PartStatus.State.READY);

            stack.restart("tender-service");

            assertThat(process(stack, "tender-service")).isNotEqualTo(before);
            assertThat(get(stack.url("tender-service"), "/q/health/ready")).isEqualTo("UP");
        }
    }

    @Test
    void crashOfAServiceIsToldButNotItsStop() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Progress progress = Progress.plain(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (LocalStack stack = LocalStack.start(options(Map.of()), progress, List.of())) {
            stack.kill("criteria-service");
            ProcessHandle crashed = process(stack, "tender-service");
            crashed.destroyForcibly();
            crashed.onExit().join();
            await(() -> written.toString(StandardCharsets.UTF_8).contains("tender-service ended by itself"));
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("criteria-service ended by itself");
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void closingLeavesNoProcessAndFreesTheFolder() {
        StackOptions options = options(Map.of());
        LocalStack stack = start(options);
        List<ProcessHandle> processes = List.of(process(stack, "criteria-service"), process(stack, "tender-service"));

        stack.close();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(PortCheck.free(options.ports().status())).isTrue();
        start(options).close();
    }

    @Test
    void failedServiceStopsAllAndItsLogSaysWhatToDo() {
        StackOptions options = options(Map.of("service.java.options", "-Dstub.last.words=No_space_left_on_device"));

        assertThatThrownBy(() -> start(options)).isInstanceOfSatisfying(StartFailure.class, failure -> {
            assertThat(failure).hasMessage("it ended with exit code 3");
            assertThat(failure.logTail()).contains("No space left on device");
            assertThat(failure.advice()).startsWith("The disk is full");
        });
        assertThat(new ProcessRegistry(options.data().resolve("processes.json")).leftovers())
                .isEmpty();
        assertThat(PortCheck.free(options.ports().status())).isTrue();
    }

    @Test
    void takenPortIsNamedWithTheVariableThatChangesIt() throws IOException {
        StackOptions options = options(Map.of());
        try (ServerSocket other = new ServerSocket(options.ports().of(Service.TENDER), 1, PortCheck.LOOPBACK)) {
            assertThatThrownBy(() -> start(options)).isInstanceOfSatisfying(StartFailure.class, failure -> {
                assertThat(failure).hasMessage("Port " + other.getLocalPort() + " is taken by another program");
                assertThat(failure.advice()).contains("-Dtender.port", "EDOSSIER_TENDER_PORT");
            });
        }
    }

    @Test
    void oneFolderIsHeldByOneStack() {
        StackOptions options = options(Map.of());
        try (LocalStack stack = start(options)) {
            ProcessHandle running = process(stack, "tender-service");

            assertThatThrownBy(() -> start(options.withPorts(Ports.free())))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("A stack is already running");
            assertThat(running.isAlive()).isTrue();
        }
    }

    @Test
    void missingKeycloakMissingServiceAndMissingJdkAreNamed() {
        String nowhere = "http://localhost:" + PortCheck.pick(1).get(0);

        assertThatThrownBy(() -> start(options(Map.of("keycloak.url", nowhere))))
                .hasMessage("No realm edossier at " + nowhere);
        assertThatThrownBy(() -> start(options(Map.of("services", "evaluation-service"))))
                .hasMessageStartingWith("It is not built");
        assertThatThrownBy(() -> start(options(Map.of("jdk", root.toString())))).hasMessage("No JDK at " + root);
    }

    @Test
    void freshEmptiesDataButKeepsSoftware() throws IOException {
        StackOptions options = options(Map.of());
        Path stored = options.data().resolve("storage/tender-service/file");
        Path unpacked = options.software().resolve("keycloak/file");
        for (Path file : List.of(stored, unpacked)) {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }

        start(options).close();
        assertThat(stored).exists();

        start(options.withFresh(true)).close();
        assertThat(stored).doesNotExist();
        assertThat(unpacked).exists();
    }

    @Test
    void statusIsTheSameAsJsonAndAsAPage() throws Exception {
        StackOptions options = options(Map.of());
        try (LocalStack stack = start(options)) {
            URI page = URI.create("http://localhost:" + options.ports().status());
            JsonNode status = Json.MAPPER.readTree(get(page, "/status"));

            assertThat(status.path("ready").asBoolean()).isTrue();
            assertThat(status.path("parts").findValuesAsText("name"))
                    .containsExactly("launcher", "postgresql", "keycloak", "criteria-service", "tender-service");
            JsonNode tender = status.path("parts").get(4);
            assertThat(tender.path("state").asText()).isEqualTo("READY");
            assertThat(tender.path("port").asInt()).isEqualTo(options.ports().of(Service.TENDER));
            assertThat(tender.path("pid").asLong())
                    .isEqualTo(process(stack, "tender-service").pid());
            assertThat(tender.path("residentMemoryBytes").asLong()).isPositive();
            assertThat(tender.path("secondsToReady").asDouble()).isPositive();
            assertThat(get(page, "/")).contains("tender-service", "prêt");
        }
    }

    private static DemoStep step(Service service, List<URI> loaded) {
        return new DemoStep() {
            @Override
            public String title() {
                return "something of " + service.id();
            }

            @Override
            public Service service() {
                return service;
            }

            @Override
            public void load(LocalStack stack) {
                loaded.add(stack.url(service.id()));
            }
        };
    }

    @Test
    void demoDataIsLoadedOncePerFolder() {
        List<URI> loaded = new ArrayList<>();
        DemoStep step = step(Service.CRITERIA, loaded);
        StackOptions options = options(Map.of());

        LocalStack.start(options, Progress.silent(), List.of(step)).close();
        LocalStack.start(options, Progress.silent(), List.of(step)).close();
        assertThat(loaded).hasSize(1);

        LocalStack.start(options.withFresh(true), Progress.silent(), List.of(step))
                .close();
        assertThat(loaded).hasSize(2);

        LocalStack.start(options.withFresh(true).withDemo(false), Progress.silent(), List.of(step))
                .close();
        assertThat(loaded).hasSize(2);
    }

    @Test
    void demoDataWaitsForItsService() {
        List<URI> loaded = new ArrayList<>();
        DemoStep step = step(Service.TENDER, loaded);
        StackOptions options = options(Map.of());

        LocalStack.start(options.withServices(Set.of(Service.CRITERIA)), Progress.silent(), List.of(step))
                .close();
        assertThat(loaded).isEmpty();

        LocalStack.start(options, Progress.silent(), List.of(step)).close();
        assertThat(loaded).hasSize(1);
    }
}
