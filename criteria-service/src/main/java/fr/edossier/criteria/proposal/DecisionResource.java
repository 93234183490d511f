package fr.edossier.criteria.proposal;

import fr.edossier.criteria.item.Reason;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class DecisionResource {
    private static final String CURATORS = "Each proposal is decided once. ";

    private final DecisionService decisions;
    private final Callers callers;

    DecisionResource(DecisionService decisions, Callers callers) {
        this.decisions = decisions;
        this.callers = callers;
    }

    @POST
    @Path("/proposals/{id}/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "adoptProposal",
            summary = "Adopt a proposal as a draft item",
            description = CURATORS
                    + "The draft, whose id is in itemId, belongs to the curator's department and is completed"
                    + " and published like any other.")
    @Refusal(status = 409, when = "PROPOSAL_DECIDED. CODE_TAKEN: another item has this code.")
    @Refusal(
            status = 422,
            when = "NO_MAJORITY: a member was left out on which the positions have no majority. ITEM_CONTRADICTORY:"
                    + " the nature of the item excludes some of its content.")
    public RestResponse<ProposalView> adopt(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid NewAdoption body) {
        ProposalView view =
                decisions.adopt(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/proposals/{id}/merger")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "mergeProposal",
            summary = "Merge a proposal into another of the same workshop",
            description = CURATORS + "Positions stay with the proposal on which they were taken.")
    @Refusal(status = 409, when = "PROPOSAL_DECIDED")
    @Refusal(
            status = 422,
            when = "MERGER_REFUSED: the other proposal is this one, of another workshop or itself merged, or others"
                    + " were merged into this one.")
    public RestResponse<ProposalView> merge(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid NewMerger body) {
        ProposalView view =
                decisions.merge(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/proposals/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "declineProposal",
            summary = "Decline a proposal",
            description = CURATORS + "Its author can read the reason.")
    @Refusal(status = 409, when = "PROPOSAL_DECIDED")
    public RestResponse<ProposalView> decline(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid Reason body) {
        ProposalView view =
                decisions.decline(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.version(), view);
    }
}
