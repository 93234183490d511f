package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
    private static final String LONG_BODY = "é".repeat(100_000);

    private final Set<InetSocketAddress> callers = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        callers.add(exchange.getRemoteAddress());
        boolean known = "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        byte[] body = (path.equals("/long") ? LONG_BODY : path).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 401, path.equals("/chunked") ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void answersFollowEachOtherOnOneConnection() throws IOException {
        try (HttpConnection connection = new HttpConnection(address, "secret")) {
            assertThat(connection.get("/one")).isEqualTo("/one");
            assertThat(connection.get("/long")).isEqualTo(LONG_BODY);
            assertThat(connection.get("/three")).isEqualTo("/three");
        }
        assertThat(callers).hasSize(1);
    }

    @Test
    void anyOtherStatusIsRefused() throws IOException {
        try (HttpConnection connection = new HttpConnection(address, "other")) {
            assertThatIOException().isThrownBy(() -> connection.get("/one")).withMessageContaining("401");
        }
    }

    @Test
    void anAnswerOfUnknownLengthIsRefused() throws IOException {
        try (HttpConnection connection = new HttpConnection(address, "secret")) {
            assertThatIOException()
                    .isThrownBy(() -> connection.get("/chunked"))
                    .withMessageContaining("Content-Length");
        }
    }
}
