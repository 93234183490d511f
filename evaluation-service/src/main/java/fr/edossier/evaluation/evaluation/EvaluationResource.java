package fr.edossier.evaluation.evaluation;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "evaluations",
        description = "Evaluations of completed contracts: one per contract, and no mark per supplier.")
public class EvaluationResource {
    private static final String AUTHORS = "Only for the department of the contract; not found for others.";

    private final EvaluationService evaluations;
    private final Callers callers;

    EvaluationResource(EvaluationService evaluations, Callers callers) {
        this.evaluations = evaluations;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER})
    @Operation(
            operationId = "draftEvaluation",
            summary = "Begin the evaluation of a completed contract",
            description = AUTHORS)
    @ResponseStatus(201)
    @Refusal(status = 404, when = "No such contract of the caller's department.")
    @Refusal(status = 409, when = "CONTRACT_NOT_COMPLETED. EVALUATION_EXISTS: one per contract.")
    public RestResponse<EvaluationView> draft(@NotNull @Valid NewEvaluation body) {
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
            description = "Summaries without ratings. A procurement-agent and a contract-manager see those of their"
                    + " department in any state; they, legal-officer and evaluator see shared ones of any"
                    + " department; a supplier sees those sent to its organisation; an auditor sees all.")
    public RestResponse<Page<EvaluationSummary>> list(
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
    @Refusal(status = 409, when = "NOT_A_DRAFT: it was sent.")
    @Refusal(
            status = 422,
            when = "CONTENT_CONTRADICTORY: it does not match the contract, or gives an area or commitment twice.")
    public RestResponse<EvaluationView> replace(
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
    @Refusal(status = 409, when = "NOT_A_DRAFT: it was sent.")
    public void delete(@PathParam("evaluationId") UUID evaluationId, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        evaluations.delete(callers.current(), evaluationId, IfMatch.required(ifMatch));
    }

    @POST
    @Path("/{evaluationId}/sending")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER})
    @Operation(
            operationId = "sendEvaluation",
            summary = "Send a draft to the supplier; it cannot be changed afterwards",
            description = "The supplier may reply until replyDueAt. " + AUTHORS)
    @Refusal(status = 409, when = "NOT_A_DRAFT: it was sent.")
    @Refusal(status = 422, when = "RATINGS_INCOMPLETE: each error points into the evaluation as read.")
    public RestResponse<EvaluationView> send(
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
            description = "Possible once the supplier has replied or replyDueAt has passed. " + AUTHORS)
    @Refusal(
            status = 409,
            when = "REPLY_PENDING: the supplier may still reply; with now and replyDueAt once sent. ALREADY_SHARED.")
    public RestResponse<EvaluationView> share(
            @PathParam("evaluationId") UUID evaluationId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key) {
        EvaluationView view = evaluations.share(
                callers.current(), evaluationId, IfMatch.required(ifMatch), IdempotencyKey.required(key));
        return ETags.written(view.version(), view);
    }
}
