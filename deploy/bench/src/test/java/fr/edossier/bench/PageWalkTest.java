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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageWalkTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
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
        String uri = exchange.getRequestURI().toString();
        asked.add(uri);
        String page = uri.startsWith("/problem")
                ? "{}"
                : "{\"items\":[]" + (uri.contains("cursor") ? "" : ",\"next\":\"second\"") + "}";
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void afterTheLastPageComesTheFirst() throws IOException {
        PageWalk walk = new PageWalk("/list?limit=2");
        try (HttpConnection connection = new HttpConnection(address, "token")) {
            for (int i = 0; i < 3; i++) {
                walk.ask(connection);
            }
        }
        assertThat(asked).containsExactly("/list?limit=2", "/list?limit=2&cursor=second", "/list?limit=2");
    }

    @Test
    void whatIsNoPageIsRefused() throws IOException {
        try (HttpConnection connection = new HttpConnection(address, "token")) {
            assertThatIOException()
                    .isThrownBy(() -> PageWalk.next(connection, "/problem?", null))
                    .withMessageContaining("No page");
        }
    }
}
