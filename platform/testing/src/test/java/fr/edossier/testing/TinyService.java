package fr.edossier.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A service on the loopback interface with the document of {@code tiny-api.json}; RestAssured is set to it until it is
 * closed.
 */
final class TinyService implements AutoCloseable {
    private final HttpServer server;

    private TinyService(HttpServer server) {
        this.server = server;
    }

    static TinyService start(HttpHandler api) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", api);
        server.createContext("/openapi", exchange -> answer(exchange, 200, "application/json", document()));
        server.start();
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = server.getAddress().getPort();
        RestAssured.replaceFiltersWith(new OpenApiCheck());
        return new TinyService(server);
    }

    static void answer(HttpExchange exchange, int status, String contentType, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (!contentType.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", contentType);
        }
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    static void problem(HttpExchange exchange, int status, String code) throws IOException {
        answer(
                exchange,
                status,
                "application/problem+json",
                "{\"code\":\"%s\",\"status\":%d,\"more\":true}".formatted(code, status));
    }

    private static String document() throws IOException {
        try (InputStream file = TinyService.class.getResourceAsStream("/tiny-api.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        RestAssured.reset();
        server.stop(0);
    }
}
