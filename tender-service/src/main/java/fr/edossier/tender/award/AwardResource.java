package fr.edossier.tender.award;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/lots/{lotId}/award")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "award")
public class AwardResource {
    private final AwardService awards;
    private final Callers callers;

    AwardResource(AwardService awards, Callers callers) {
        this.awards = awards;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "awardLot",
            summary = "Award the lot to its best bid",
            description = "For the agents of the department or named in the consultation. Between tied bids the"
                    + " agent decides and gives the reason. In a formal procedure with rejected bidders the"
                    + " standstill of eleven days begins (R2182-1).")
    @ResponseStatus(201)
    @Refusal(status = 403, when = "SEALED_UNTIL_OPENING; the attempt is recorded.")
    @Refusal(status = 409, when = "MARKS_MISSING. LOT_AWARDED. LOT_ENDED. CONSULTATION_ABANDONED.")
    @Refusal(status = 422, when = "NOT_THE_BEST_BID.")
    public RestResponse<AwardView> award(
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey,
            @NotNull @Valid NewAward body) {
        AwardView view = awards.award(callers.current(), lotId, IdempotencyKey.required(idempotencyKey), body);
        return ETags.created(URI.create("/v1/lots/" + lotId + "/award"), view.version(), view);
    }

    @GET
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "readAward",
            summary = "Read the award of a lot",
            description = "For the agents and contract managers of the department, the agents named in the"
                    + " consultation, legal officers and auditors.")
    public RestResponse<AwardView> read(@PathParam("lotId") UUID lotId, @Context Request request) {
        AwardView view = awards.read(callers.current(), lotId);
        return ETags.read(request, view.version(), view);
    }
}
