package fr.edossier.evaluation.reading;

import fr.edossier.evaluation.evaluation.EvaluationView;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "readings", description = "Reading evaluations, and the log of who read them.")
public class ReadingResource {
    private final ReadingService readings;
    private final Callers callers;

    ReadingResource(ReadingService readings, Callers callers) {
        this.readings = readings;
        this.callers = callers;
    }

    @GET
    @Path("/{evaluationId}")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.CONTRACT_MANAGER,
        Role.LEGAL_OFFICER,
        Role.EVALUATOR,
        Role.AUDITOR,
        Role.SUPPLIER
    })
    @Operation(
            operationId = "readEvaluation",
            summary = "Read an evaluation with the supplier's reply",
            description =
                    "A procurement-agent and a contract-manager of the contract's department read it at any time, its"
                            + " supplier once it is sent. Once it is shared, a procurement-agent, contract-manager,"
                            + " legal-officer or evaluator of any department reads it for a purpose; an auditor reads it"
                            + " at any time; both are logged. Not found for all others, other suppliers included; refusals"
                            + " are logged.")
    @Refusal(status = 422, when = "PURPOSE_REQUIRED: the caller must state a purpose.")
    public RestResponse<EvaluationView> read(
            @PathParam("evaluationId") UUID evaluationId,
            @QueryParam("purpose")
                    @Parameter(
                            description =
                                    "Required of agents outside the contract's department, and of legal-officer and"
                                            + " evaluator.",
                            schema = @Schema(implementation = Purpose.class))
                    @Nullable
                    String purpose,
            @Context Request request) {
        EvaluationView view =
                readings.read(callers.current(), evaluationId, QueryParameter.code(Purpose.class, "purpose", purpose));
        return ETags.read(request, view.version(), view);
    }

    @GET
    @Path("/{evaluationId}/readings")
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            operationId = "listReadings",
            summary = "List requests to read an evaluation, newest first",
            description = "Includes refused requests; leaves out those of the authors and of the supplier.")
    public RestResponse<Page<ReadingView>> list(
            @PathParam("evaluationId") UUID evaluationId, @BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(readings.list(evaluationId, page.request("at", 2)), uri);
    }
}
