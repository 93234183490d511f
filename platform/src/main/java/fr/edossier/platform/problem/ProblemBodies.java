package fr.edossier.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes problems as {@code application/problem+json}, for JAX-RS and for handlers in front of it. */
@ApplicationScoped
public class ProblemBodies {
    public static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "urn:edossier:problem:";

    private final Messages messages = new Messages("problems");
    private final ObjectMapper json;

    ProblemBodies(ObjectMapper json) {
        this.json = json;
    }

    Response response(Problem problem, Language language) {
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body(problem, language));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** Ends the exchange with the problem. */
    public void end(RoutingContext context, Problem problem) {
        Language language = Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpServerResponse response = context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        response.end(body(problem, language));
    }

    String body(Problem problem, Language language) {
        String slug = problem.type().slug();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE_PREFIX + slug);
        body.put("title", messages.text(language, slug + ".title", problem.arguments()));
        body.put("status", problem.type().status());
        body.put("detail", messages.text(language, slug + ".detail", problem.arguments()));
        body.put("code", problem.type().name());
        body.put(
                "errors",
                problem.errors().stream().map(fault -> error(fault, language)).toList());
        body.putAll(problem.orderedMembers());
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> error(Problem.Fault fault, Language language) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put(fault.place().kind().name(), fault.place().name());
        body.put("code", fault.code().toUpperCase(Locale.ROOT).replace('-', '_'));
        String known = fault.text();
        body.put("detail", known != null ? known : messages.text(language, "error." + fault.code(), fault.arguments()));
        return body;
    }
}
