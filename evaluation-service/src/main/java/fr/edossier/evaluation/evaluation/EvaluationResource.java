package fr.edossier.evaluation.evaluation;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
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
@Tag(
        name = "evaluations",
        description = "How finished contracts went: one evaluation per contract, never a mark per supplier.")
public class EvaluationResource {
    private static final String AUTHORS = "Roles: procurement-agent and contract-manager of the contract's department; "
            + "not found for other departments.";
    private static final String TAG = "Its new version.";

    private final EvaluationService evaluations;
    private final Callers callers;

    EvaluationResource(EvaluationService evaluations, Callers callers) {
        this.evaluations = evaluations;
        this.callers = callers;
    }

    @Schema(name = "EvaluationPage", requiredProperties = "items")
    record EvaluationPage(
            List<EvaluationSummary> items,

            @Schema(description = "Cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER})
    @Operation(
            operationId = "draftEvaluation",
            summary = "Begin the evaluation of a completed contract",
            description = AUTHORS)
    @APIResponse(
            responseCode = "201",
            description = "Begun, empty.",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        required = true,
                        description = "Where it is.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(responseCode = "404", description = "No such contract of the caller's department.")
    @APIResponse(responseCode = "409", description = "CONTRACT_NOT_COMPLETED. EVALUATION_EXISTS: one per contract.")
    public Response draft(@NotNull @Valid NewEvaluation body) {
        EvaluationView view = evaluations.draft(callers.current(), body);
        return ETags.created(URI.create("/v1/evaluations/" + view.id()), view.version(), view);
    }

    @GET
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.CONTRACT_MANAGER,
        Role.LEGAL_OFFICER,
        Role.EVALUATOR,
        Role.AUDITOR,
        Role.SUPPLIER
    })
    @Operation(
            operationId = "listEvaluations",
            summary = "List evaluations, newest first",
            description =
                    "Without what they say. Roles: procurement-agent and contract-manager for all of their department; they, "
                            + "legal-officer and evaluator for shared ones of any department; supplier for those sent to its own "
                            + "organisation; auditor for all.")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = EvaluationPage.class)))
    public Response list(
            @QueryParam("status") @Parameter(schema = @Schema(implementation = EvaluationStatus.class)) @Nullable
                    String status,
            @QueryParam("contractId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
                    String contractId,
            @BeanParam PageParameters page,
            @Context UriInfo uri) {
        EvaluationFilter filter = new EvaluationFilter(
                QueryParameter.code(EvaluationStatus.class, "status", status),
                QueryParameter.id("contractId", contractId));
        PageRequest request = page.request("createdAt", 2);
        return PageResponse.of(evaluations.list(callers.current(), filter, request), uri);
    }

    @PUT
    @Path("/{evaluationId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER})
    @Operation(operationId = "replaceEvaluation", summary = "Replace the content of a draft", description = AUTHORS)
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = TAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(responseCode = "409", description = "NOT_A_DRAFT: it is sent.")
    @APIResponse(responseCode = "422", description = "CONTENT_CONTRADICTORY: each error names its place.")
    public Response replace(
            @PathParam("evaluationId") UUID evaluationId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid EvaluationContent body) {
        EvaluationView view = evaluations.replace(callers.current(), evaluationId, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @DELETE
    @Path("/{evaluationId}")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER})
    @Operation(operationId = "deleteEvaluation", summary = "Delete a draft", description = AUTHORS)
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = "NOT_A_DRAFT: it is sent.")
    public Response delete(@PathParam("evaluationId") UUID evaluationId, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        evaluations.delete(callers.current(), evaluationId, IfMatch.required(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("/{evaluationId}/sending")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER})
    @Operation(
            operationId = "sendEvaluation",
            summary = "Send a draft to the supplier, for ever as it is",
            description =
                    "Opens the supplier's time to reply. Repeating the call with its Idempotency-Key repeats the answer. "
                            + AUTHORS)
    @APIResponse(
            responseCode = "200",
            description = "Sent; replyDueAt says until when the supplier may reply.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = TAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(responseCode = "409", description = "NOT_A_DRAFT: it is sent.")
    @APIResponse(
            responseCode = "422",
            description =
                    "RATINGS_INCOMPLETE: each error points into the evaluation as it is read. IDEMPOTENCY_KEY_REUSED.")
    public Response send(
            @PathParam("evaluationId") UUID evaluationId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key) {
        EvaluationView view = evaluations.send(
                callers.current(), evaluationId, IfMatch.required(ifMatch), IdempotencyKey.required(key));
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/{evaluationId}/sharing")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER})
    @Operation(
            operationId = "shareEvaluation",
            summary = "Share an evaluation, with the reply, with the agents of other departments",
            description =
                    "Once the supplier has replied, or has let the time to reply pass. Repeating the call with its "
                            + "Idempotency-Key repeats the answer. " + AUTHORS)
    @APIResponse(
            responseCode = "200",
            description = "Shared.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = TAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "REPLY_PENDING: with now and replyDueAt once sent. ALREADY_SHARED.")
    public Response share(
            @PathParam("evaluationId") UUID evaluationId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key) {
        EvaluationView view = evaluations.share(
                callers.current(), evaluationId, IfMatch.required(ifMatch), IdempotencyKey.required(key));
        return ETags.written(view.version(), view);
    }
}
