package fr.edossier.criteria.proposal;

import fr.edossier.criteria.synthesis.Position;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.platform.time.TimeLeft;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One's own position on a proposal. */
@Path("/v1/proposals/{id}/position")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.PROCUREMENT_AGENT,
    Role.LEGAL_OFFICER,
    Role.OPENING_OFFICER,
    Role.EVALUATOR,
    Role.CONTRACT_MANAGER,
    Role.CATALOGUE_CURATOR,
    Role.SUPPLIER
})
@Tag(name = "proposals")
public class PositionResource {
    private final ProposalService proposals;
    private final Callers callers;
    private final DatabaseClock clock;

    PositionResource(ProposalService proposals, Callers callers, DatabaseClock clock) {
        this.proposals = proposals;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "readPosition",
            summary = "Read the caller's own position on a proposal",
            description = ProposalResource.READERS)
    @APIResponse(
            responseCode = "200",
            headers = {@Header(name = TimeLeft.SERVER_TIME), @Header(name = TimeLeft.REMAINING)})
    @Refusal(status = 404, when = "No such proposal, or the caller has no position on it.")
    public RestResponse<PositionView> readPosition(@PathParam("id") UUID id, @Context Request request) {
        ProposalService.Taken own = proposals.ownPosition(callers.current(), id);
        return TimeLeft.on(
                ETags.read(request, own.position().version(), own.position()),
                clock,
                own.workshop().closesAt());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takePosition",
            summary = "Take or change the caller's own position on a proposal",
            description = ProposalResource.GUESTS
                    + "One per person; it can be changed until the workshop closes. Taking it needs no"
                    + " If-Match, changing it does.")
    @APIResponse(
            responseCode = "200",
            headers = {@Header(name = TimeLeft.SERVER_TIME), @Header(name = TimeLeft.REMAINING)})
    @APIResponse(
            responseCode = "201",
            headers = {@Header(name = TimeLeft.SERVER_TIME), @Header(name = TimeLeft.REMAINING)})
    @Refusal(status = 403, when = "NOT_A_PARTICIPANT: a curator who is not invited.")
    @Refusal(status = 409, when = "WORKSHOP_NOT_OPEN: its period has not begun or is over. PROPOSAL_DECIDED.")
    @Refusal(
            status = 422,
            when = "POSITION_CONTRADICTORY: only a criterion has a weight (CCP, L2112-2 and R2152-7), and only a"
                    + " free-form question may be put to some suppliers alone (CCP, L3).")
    public RestResponse<PositionView> takePosition(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid Position body) {
        ProposalService.Taken own = proposals.position(callers.current(), id, ifMatch, body);
        PositionView view = own.position();
        RestResponse<PositionView> response = own.created()
                ? ETags.created(URI.create("/v1/proposals/" + id + "/position"), view.version(), view)
                : ETags.written(view.version(), view);
        return TimeLeft.on(response, clock, own.workshop().closesAt());
    }
}
