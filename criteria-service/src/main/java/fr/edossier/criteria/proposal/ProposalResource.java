package fr.edossier.criteria.proposal;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
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
import jakarta.ws.rs.core.Request;
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

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "proposals",
        description = "What participants of a workshop would ask or value, and what each thinks of it.")
public class ProposalResource {
    static final String GUESTS = "Roles: those invited to the workshop; to others it does not exist. ";
    static final String READERS =
            "Roles: those invited to the workshop, and catalogue-curator; to others it does not exist. ";

    private final ProposalService proposals;
    private final Callers callers;

    ProposalResource(ProposalService proposals, Callers callers) {
        this.proposals = proposals;
        this.callers = callers;
    }

    @Schema(name = "ProposalPage", requiredProperties = "items")
    record ProposalPage(
            List<ProposalView> items,

            @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @POST
    @Path("/workshops/{id}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.SUPPLIER
    })
    @Operation(
            operationId = "postProposal",
            summary = "Propose something to ask or value",
            description = GUESTS + "While the workshop is open.")
    @APIResponse(
            responseCode = "201",
            description = "Posted.",
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
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "403", description = "Also NOT_A_PARTICIPANT: a curator who is not invited.")
    @APIResponse(responseCode = "409", description = "WORKSHOP_NOT_OPEN: its period has not begun, or is over.")
    public Response post(@PathParam("id") UUID id, @NotNull @Valid ProposalContent body) {
        ProposalView view = proposals.post(callers.current(), id, body);
        return ETags.created(URI.create("/v1/proposals/" + view.id()), view.version(), view);
    }

    @GET
    @Path("/proposals")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.SUPPLIER
    })
    @Operation(
            operationId = "listProposals",
            summary = "List proposals, newest first",
            description = READERS + "Authors are named to curators only.")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = ProposalPage.class)))
    public Response list(
            @QueryParam("workshopId") @Parameter(description = "Of one workshop.", schema = @Schema(format = "uuid"))
                    String workshopId,
            @QueryParam("itemId")
                    @Parameter(description = "The one an item was made of.", schema = @Schema(format = "uuid"))
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
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.SUPPLIER
    })
    @Operation(
            operationId = "readProposal",
            summary = "Read a proposal",
            description = READERS
                    + "Its author is named to curators only; the reason of a decision is for its author and curators.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        ProposalView view = proposals.read(callers.current(), id);
        return ETags.read(request, view.version(), view);
    }

    @PUT
    @Path("/proposals/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.SUPPLIER
    })
    @Operation(
            operationId = "changeProposal",
            summary = "Change one's own proposal",
            description =
                    GUESTS + "Its author alone, while the workshop is open and nobody else has taken a position on it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "403",
            description = "AUTHOR_ONLY: another participant's. NOT_A_PARTICIPANT: a curator who is not invited.")
    @APIResponse(
            responseCode = "409",
            description =
                    "WORKSHOP_NOT_OPEN: its period has not begun, or is over. OTHERS_POSITIONED: somebody else has taken a position on it. PROPOSAL_DECIDED.")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid ProposalContent body) {
        ProposalView view = proposals.change(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @DELETE
    @Path("/proposals/{id}")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.SUPPLIER
    })
    @Operation(
            operationId = "withdrawProposal",
            summary = "Withdraw one's own proposal",
            description =
                    GUESTS + "Its author alone, while the workshop is open and nobody else has taken a position on it.")
    @APIResponse(responseCode = "204", description = "Withdrawn, with the author's own position if any.")
    @APIResponse(
            responseCode = "403",
            description = "AUTHOR_ONLY: another participant's. NOT_A_PARTICIPANT: a curator who is not invited.")
    @APIResponse(
            responseCode = "409",
            description =
                    "WORKSHOP_NOT_OPEN: its period has not begun, or is over. OTHERS_POSITIONED: somebody else has taken a position on it. PROPOSAL_DECIDED.")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        proposals.withdraw(callers.current(), id, IfMatch.required(ifMatch));
        return Response.noContent().build();
    }
}
