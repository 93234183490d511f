package fr.edossier.tender.weighting;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lots")
public class WeightingResource {
    private final WeightingService weightings;
    private final Callers callers;

    WeightingResource(WeightingService weightings, Callers callers) {
        this.weightings = weightings;
        this.callers = callers;
    }

    @PUT
    @Path("/lots/{lotId}/weights")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "fixWeights",
            summary = "Fix the weights of a lot that was published with ranges or an order",
            description =
                    "For the agents of the department or named in the consultation. Between publication and opening;"
                            + " the opening needs them. Fixing them again replaces them, and the audit trail keeps both."
                            + " If-Match and ETag are the consultation's.")
    @Refusal(
            status = 409,
            when = "WEIGHTS_EXACT: the weights were published as percentages or points. CONSULTATION_NOT_PUBLISHED:"
                    + " the weights of a draft are changed in the draft. ALREADY_OPENED. CONSULTATION_ABANDONED."
                    + " CONSULTATION_ENDED. LOT_ENDED.")
    @Refusal(
            status = 422,
            when = "WEIGHTS_REFUSED: they do not add up to 100, are out of a range, contradict the order, or are not"
                    + " one for each criterion.")
    public RestResponse<WeightingView> fix(
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid WeightingContent body) {
        WeightingService.Fixed fixed = weightings.fix(callers.current(), lotId, IfMatch.required(ifMatch), body);
        return ETags.written(fixed.etag(), fixed.weights());
    }

    @GET
    @Path("/lots/{lotId}/weights")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR, Role.EVALUATOR})
    @Operation(
            operationId = "getWeights",
            summary = "Read the fixed weights of a lot",
            description =
                    "For the agents of the department or named in the consultation, legal officers, auditors and the"
                            + " evaluators of the lot. Not found until they are fixed.")
    public RestResponse<WeightingView> read(@PathParam("lotId") UUID lotId, @Context Request request) {
        WeightingService.Fixed fixed = weightings.read(callers.current(), lotId);
        return ETags.read(request, fixed.etag(), fixed.weights());
    }
}
