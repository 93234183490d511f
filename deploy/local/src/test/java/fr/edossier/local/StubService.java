package fr.edossier.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Replaces a packaged service: is ready at once, reports its environment, or exits with the text it is given. */
final class StubService {
    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        String lastWords = System.getProperty("stub.last.words");
        if (lastWords != null) {
            System.err.println(lastWords.replace('_', ' '));
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("EDOSSIER_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        serve(server, "/q/health/ready", "UP");
        serve(server, "/environment", System.getenv().toString());
        server.start();
    }

    static void serve(HttpServer server, String path, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    /** Packages this class at the place of the service's build. */
    static void packageAs(Service service, Path root) throws IOException {
        Path jar = service.application(root).resolve("quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        String entry = StubService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file, manifest);
                var code = StubService.class.getClassLoader().getResourceAsStream(entry)) {
            archive.putNextEntry(new JarEntry(entry));
            code.transferTo(archive);
        }
    }
}
