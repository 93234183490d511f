package fr.edossier.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.edossier.platform.i18n.Language;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves an endpoint into a problem, without names of classes, queries or stack traces. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemBodies bodies;
    private final AllowedMethods methods;

    ProblemMappers(ProblemBodies bodies, AllowedMethods methods) {
        this.bodies = bodies;
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers) {
        return bodies.response(problem, Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** Answers a request without credentials with a challenge without an error code (RFC 6750). */
    @ServerExceptionMapper(UnauthorizedException.class)
    Response unauthenticated(HttpHeaders headers) {
        return problem(
                Problem.of(PlatformProblem.UNAUTHENTICATED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), headers);
    }

    @ServerExceptionMapper({
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        AuthenticationRedirectException.class
    })
    Response invalidToken(HttpHeaders headers) {
        return problem(
                Problem.of(PlatformProblem.INVALID_TOKEN)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""),
                headers);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(HttpHeaders headers) {
        return problem(Problem.of(PlatformProblem.FORBIDDEN), headers);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException exception, HttpHeaders headers) {
        return problem(Violations.problem(exception), headers);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException exception, HttpHeaders headers) {
        return problem(JsonFaults.problem(exception), headers);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException exception, HttpHeaders headers) {
        return problem(JsonFaults.problem(exception), headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception, HttpHeaders headers, UriInfo uri) {
        Optional<Problem> ours = find(exception, Problem.class);
        if (ours.isPresent()) {
            return problem(ours.get(), headers);
        }
        Optional<JsonProcessingException> json = find(exception, JsonProcessingException.class);
        if (json.isPresent()) {
            return problem(JsonFaults.problem(json.get()), headers);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        Problem problem = Problem.of(typeOf(status));
        if (exception instanceof NotAllowedException) {
            problem.header(HttpHeaders.ALLOW, methods.of(uri.getPath()));
        }
        return problem(problem, headers);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, HttpHeaders headers) {
        if (find(failure, OptimisticLockException.class).isPresent()) {
            return problem(Problem.of(PlatformProblem.STALE), headers);
        }
        Optional<Problem> ours = find(failure, Problem.class);
        if (ours.isPresent()) {
            return problem(ours.get(), headers);
        }
        PlatformProblem type =
                find(failure, SQLException.class).map(ProblemMappers::typeOf).orElse(PlatformProblem.INTERNAL_ERROR);
        if (type != PlatformProblem.CONFLICT) {
            LOG.error("Request failed", failure);
        }
        Problem problem = Problem.of(type);
        return problem(type == PlatformProblem.UNAVAILABLE ? problem.header("Retry-After", "5") : problem, headers);
    }

    /** SQLSTATE classes: 23 integrity, 40 rolled back to be tried again, 08 and 57 connection and shutdown. */
    private static PlatformProblem typeOf(SQLException exception) {
        String state = String.valueOf(exception.getSQLState());
        if (state.startsWith("23")) {
            return PlatformProblem.CONFLICT;
        }
        boolean passing =
                Stream.of("40", "08", "57", "53").anyMatch(state::startsWith) || exception.getSQLState() == null;
        return passing ? PlatformProblem.UNAVAILABLE : PlatformProblem.INTERNAL_ERROR;
    }

    private static PlatformProblem typeOf(int status) {
        return Stream.of(PlatformProblem.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(status < 500 ? PlatformProblem.MALFORMED_REQUEST : PlatformProblem.INTERNAL_ERROR);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
