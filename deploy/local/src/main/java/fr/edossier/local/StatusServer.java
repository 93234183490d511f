package fr.edossier.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Serves the status of the stack on the loopback address: a page at {@code /}, the same as JSON at {@code /status},
 * mail at {@code /mail}.
 */
final class StatusServer implements AutoCloseable {
    private record Answer(int status, String type, String body) {}

    private final int port;
    private final StatusPage page;
    private final Mailbox mailbox;
    private final LocalStack stack;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, StatusServer::daemon);
    private @Nullable HttpServer server;

    StatusServer(int port, StatusPage page, Mailbox mailbox, LocalStack stack) {
        this.port = port;
        this.page = page;
        this.mailbox = mailbox;
        this.stack = stack;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "status");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(PortCheck.LOOPBACK, port), 0);
            created.setExecutor(threads);
            created.createContext("/", this::serve);
            created.start();
            server = created;
        } catch (IOException e) {
            throw new StartFailure(
                    "status page",
                    "Port " + port + ": " + e.getMessage(),
                    "Choose another port with -Dstatus.port=<port> (EDOSSIER_STATUS_PORT).");
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type() + "; charset=utf-8");
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return new Answer(405, "text/plain", "Method not allowed\n");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/" -> page(exchange);
            case "/status" -> new Answer(200, "application/json", status());
            case "/mail" -> new Answer(200, "application/json", mail());
            case "/status.css" -> new Answer(200, "text/css", style());
            default -> new Answer(404, "text/plain", "Not found\n");
        };
    }

    private Answer page(HttpExchange exchange) {
        String asked = exchange.getRequestURI().getQuery();
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
        StatusPage.Language language = StatusPage.Language.of(asked, accepted);
        exchange.getResponseHeaders().set("Content-Language", language.code());
        exchange.getResponseHeaders().set("Vary", "Accept-Language");
        return new Answer(200, "text/html", page.render(language, stack.status()));
    }

    private String status() throws IOException {
        List<PartStatus> parts = stack.status();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("ready", stack.secondsToReady() > 0);
        status.put("secondsToReady", stack.secondsToReady());
        status.put("residentMemoryBytes", StatusPage.total(parts));
        status.put("parts", parts);
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(status) + "\n";
    }

    private String mail() throws IOException {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("messages", mailbox.messages()))
                + "\n";
    }

    private static String style() throws IOException {
        try (InputStream stream = StatusServer.class.getResourceAsStream("status.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
