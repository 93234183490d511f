package fr.edossier.tender.weighting;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
            summary = "Fix the weights of a lot that announced ranges or an order",
            description =
                    "Roles: procurement-agent of the department or named. From the publication until the opening, which waits for "
                            + "them; once more replaces them, and the trail keeps both. If-Match and ETag are the consultation's.")
    @APIResponse(
            responseCode = "200",
            description = "Fixed.",
            content = @Content(schema = @Schema(implementation = WeightingView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "WEIGHTS_EXACT: announced as percentages or points. CONSULTATION_NOT_PUBLISHED: a draft's weights are changed in the draft. ALREADY_OPENED. "
                            + "CONSULTATION_ABANDONED, CONSULTATION_ENDED, LOT_ENDED.")
    @APIResponse(
            responseCode = "422",
            description =
                    "WEIGHTS_REFUSED: not 100 in all, out of a range, against the order, or not one for each criterion.")
    public Response fix(
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid NewWeighting body) {
        WeightingService.Fixed fixed = weightings.fix(callers.current(), lotId, IfMatch.required(ifMatch), body);
        return ETags.written(fixed.etag(), fixed.weights());
    }

    @GET
    @Path("/lots/{lotId}/weights")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR, Role.EVALUATOR})
    @Operation(
            operationId = "getWeights",
            summary = "Read the weights as fixed",
            description =
                    "Roles: procurement-agent of the department or named, legal-officer, auditor, evaluator of the lot. Not found while none are fixed.")
    @APIResponse(
            responseCode = "200",
            description = "The weights.",
            content = @Content(schema = @Schema(implementation = WeightingView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public Response read(@PathParam("lotId") UUID lotId, @Context Request request) {
        WeightingService.Fixed fixed = weightings.read(callers.current(), lotId);
        return ETags.read(request, fixed.etag(), fixed.weights());
    }
}
