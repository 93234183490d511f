package fr.edossier.platform.web;

import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.problem.ProblemBodies;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Filter in front of routing and authentication: refuses ambiguous paths and oversized bodies, and sets the headers that
 * depend on the request or the response; configuration sets the others.
 */
@ApplicationScoped
class FrontDoor {
    private static final int FIRST = 10_000;
    private static final String FILE = "application/octet-stream";

    private final ProblemBodies problems;
    private final WebConfig config;

    private final String pagePolicy;

    FrontDoor(ProblemBodies problems, WebConfig config, @ConfigProperty(name = "edossier.oidc.url") URI oidc) {
        this.problems = problems;
        this.config = config;
        this.pagePolicy =
                config.pagePolicy().replace("{oidc}", oidc.resolve("/").toString());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext context) {
        mark(context);
        if (!RawPath.isPlain(context.request().uri())) {
            problems.end(context, Problem.of(PlatformProblem.INVALID_PATH));
        } else if (isOversized(context.request())) {
            problems.end(context, tooLarge(config.maxBodySize()).header("Connection", "close"));
        } else {
            context.next();
        }
    }

    private void mark(RoutingContext context) {
        TraceParent trace = TraceParent.continued(context.request().getHeader("traceparent"));
        context.addHeadersEndHandler(end -> complete(context, trace));
    }

    /**
     * Tells whether a declared length is over the limit; files have limits of their own, checked while they stream.
     */
    private boolean isOversized(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean file = type != null && type.toLowerCase(Locale.ROOT).startsWith(FILE);
        if (file || config.filePaths().orElse(List.of()).contains(request.path())) {
            return false;
        }
        return announced(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > config.maxBodySize();
    }

    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    static Problem tooLarge(long limit) {
        return Problem.of(PlatformProblem.CONTENT_TOO_LARGE, String.valueOf(limit))
                .at(ErrorPlace.pointer(""), "too-large", String.valueOf(limit));
    }

    private void complete(RoutingContext context, TraceParent trace) {
        MultiMap headers = context.response().headers();
        headers.set("traceresponse", trace.header());
        if (!headers.contains(Representation.PAGE_POLICY_HEADER)) {
            boolean page = context.request().path().startsWith("/docs");
            headers.set(
                    Representation.PAGE_POLICY_HEADER,
                    page ? pagePolicy : "default-src 'none'; frame-ancestors 'none'");
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (!headers.contains(HttpHeaders.CONTENT_LANGUAGE)) {
            String asked = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            headers.set(HttpHeaders.CONTENT_LANGUAGE, Language.preferred(asked).tag());
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
