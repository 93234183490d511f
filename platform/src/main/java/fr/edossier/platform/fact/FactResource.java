package fr.edossier.platform.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The feed the other services read. */
@Path("/v1/facts")
@Tag(name = "facts")
public class FactResource {
    public static final String MEDIA_TYPE = "application/cloudevents-batch+json";
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    private final FactOutbox outbox;
    private final ObjectMapper json;

    FactResource(FactOutbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @GET
    @Produces(MEDIA_TYPE)
    @RolesAllowed(Role.SERVICE)
    @Operation(
            operationId = "readFacts",
            summary = "Read the feed of facts",
            description =
                    "Facts of this service as a CloudEvents batch, oldest first; none is lost, one may come twice. To"
                            + " read on, pass the last event's cursor as `after`; an empty batch means that there are no"
                            + " more yet.")
    @APIResponse(
            responseCode = "200",
            description = "The next facts; empty where there are none yet.",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = FeedEvent.class)))
    public String read(
            @Parameter(description = "Cursor of the last event read; absent to read from the beginning.")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(
                            description = "How many events at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable
                    String limit)
            throws JsonProcessingException {
        return json.writeValueAsString(outbox.read(after, limit == null ? DEFAULT_LIMIT : limitOf(limit)));
    }

    private static int limitOf(String limit) {
        try {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw outOfRange();
        }
        throw outOfRange();
    }

    private static Problem outOfRange() {
        return Problem.of(PlatformProblem.INVALID_PARAMETER)
                .at(ErrorPlace.parameter("limit"), "limit-out-of-range", 1, MAX_LIMIT);
    }
}
