package fr.edossier.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Allowed methods of each path, for the {@code Allow} header; read from the service's own API document. */
@ApplicationScoped
public class AllowedMethods {
    private static final String DOCUMENT = "<default>";

    private final List<Route> routes = new ArrayList<>();
    private final OpenApiDocumentService documents;
    private final ObjectMapper json;

    private record Route(Pattern path, Set<String> methods) {}

    AllowedMethods(OpenApiDocumentService documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    void read(@Observes Startup start) {
        try {
            JsonNode paths =
                    json.readTree(documents.getDocument(DOCUMENT, Format.JSON)).path("paths");
            paths.properties().forEach(path -> {
                Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
                path.getValue().fieldNames().forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
                if (methods.contains("GET")) {
                    methods.add("HEAD");
                }
                routes.add(new Route(Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), methods));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the header's value; empty where the document does not have the path. */
    public String of(String path) {
        Set<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .forEach(route -> methods.addAll(route.methods()));
        return String.join(", ", methods);
    }
}
