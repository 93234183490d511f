package fr.edossier.evaluation.reading;

import fr.edossier.evaluation.evaluation.EvaluationView;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.precondition.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "readings", description = "Reading what an evaluation says, and who did.")
public class ReadingResource {
    private final ReadingService readings;
    private final Callers callers;

    ReadingResource(ReadingService readings, Callers callers) {
        this.readings = readings;
        this.callers = callers;
    }

    @Schema(name = "ReadingPage", requiredProperties = "items")
    record ReadingPage(
            List<ReadingView> items,

            @Schema(description = "Cursor of the next page; absent on the last one.") @Nullable
            String next) {}

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
                    "Roles: procurement-agent and contract-manager of the contract's department, always; the supplier of "
                            + "the contract, once it is sent; procurement-agent, contract-manager, legal-officer and evaluator "
                            + "otherwise once it is shared, with a purpose, and logged; auditor always, and logged. Not found for "
                            + "everybody else, other suppliers above all, and the refusal is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The evaluation.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    @APIResponse(responseCode = "422", description = "PURPOSE_REQUIRED: say what you read it for.")
    public Response read(
            @PathParam("evaluationId") UUID evaluationId,
            @QueryParam("purpose")
                    @Parameter(
                            description = "Required of agents who do not belong to the authors.",
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
            summary = "List who asked to read an evaluation, last first",
            description =
                    "Refused ones too; not the authors' and the supplier's own. Roles: auditor, for any evaluation.")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = ReadingPage.class)))
    public Response list(
            @PathParam("evaluationId") UUID evaluationId, @BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(readings.list(evaluationId, page.request("at", 2)), uri);
    }
}
