package fr.edossier.criteria.proposal;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
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
@Tag(name = "proposals", description = "Proposals of a workshop's participants, and their positions on them.")
public class ProposalResource {
    static final String GUESTS = "Only for those invited to the workshop; not found for others. ";
    static final String READERS =
            "Only for those invited to the workshop and for a catalogue-curator; not found for others. ";

    private final ProposalService proposals;
    private final Callers callers;

    ProposalResource(ProposalService proposals, Callers callers) {
        this.proposals = proposals;
        this.callers = callers;
    }

    @POST
    @Path("/workshops/{id}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postProposal",
            summary = "Propose a clause, criterion or question",
            description = GUESTS + "Only while the workshop is open.")
    @ResponseStatus(201)
    @Refusal(status = 403, when = "NOT_A_PARTICIPANT: a curator who is not invited.")
    @Refusal(status = 409, when = "WORKSHOP_NOT_OPEN: its period has not begun or is over.")
    public RestResponse<ProposalView> post(@PathParam("id") UUID id, @NotNull @Valid ProposalContent body) {
        ProposalView view = proposals.post(callers.current(), id, body);
        return ETags.created(URI.create("/v1/proposals/" + view.id()), view.version(), view);
    }

    @GET
    @Path("/proposals")
    @Operation(
            operationId = "listProposals",
            summary = "List proposals, newest first",
            description = READERS + "Only curators see the authors.")
    public RestResponse<Page<ProposalView>> list(
            @QueryParam("workshopId")
                    @Parameter(description = "Only proposals of this workshop.", schema = @Schema(format = "uuid"))
                    String workshopId,
            @QueryParam("itemId")
                    @Parameter(
                            description = "Only the proposal from which this item was made.",
                            schema = @Schema(format = "uuid"))
                    String itemId,
            @BeanParam PageParameters page,
            @Context UriInfo uri) {
        PageRequest request = page.request(ProposalService.SORT, ProposalService.KEY_LENGTH);
        return PageResponse.of(
                proposals.list(
                        callers.current(),
                        QueryParameter.id("workshopId", workshopId),
                        QueryParameter.id("itemId", itemId),
                        request),
                uri);
    }

    @GET
    @Path("/proposals/{id}")
    @Operation(
            operationId = "readProposal",
            summary = "Read a proposal",
            description = READERS
                    + "Only curators see the author; only the author and curators see the reason of a decision.")
    public RestResponse<ProposalView> read(@PathParam("id") UUID id, @Context Request request) {
        ProposalView view = proposals.read(callers.current(), id);
        return ETags.read(request, view.version(), view);
    }

    @PUT
    @Path("/proposals/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeProposal",
            summary = "Change the caller's own proposal",
            description = GUESTS
                    + "Only for its author, while the workshop is open and nobody else has taken a position on it.")
    @Refusal(
            status = 403,
            when = "AUTHOR_ONLY: the proposal of another participant. NOT_A_PARTICIPANT: a curator who is not invited.")
    @Refusal(
            status = 409,
            when = "WORKSHOP_NOT_OPEN: its period has not begun or is over. OTHERS_POSITIONED: somebody else has"
                    + " taken a position on it. PROPOSAL_DECIDED.")
    public RestResponse<ProposalView> change(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid ProposalContent body) {
        ProposalView view = proposals.change(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @DELETE
    @Path("/proposals/{id}")
    @Operation(
            operationId = "withdrawProposal",
            summary = "Withdraw the caller's own proposal",
            description = GUESTS
                    + "Only for its author, while the workshop is open and nobody else has taken a position on it.")
    @Refusal(
            status = 403,
            when = "AUTHOR_ONLY: the proposal of another participant. NOT_A_PARTICIPANT: a curator who is not invited.")
    @Refusal(
            status = 409,
            when = "WORKSHOP_NOT_OPEN: its period has not begun or is over. OTHERS_POSITIONED: somebody else has"
                    + " taken a position on it. PROPOSAL_DECIDED.")
    public void withdraw(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        proposals.withdraw(callers.current(), id, IfMatch.required(ifMatch));
    }
}
