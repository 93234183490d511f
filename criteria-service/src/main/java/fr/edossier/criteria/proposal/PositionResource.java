package fr.edossier.criteria.proposal;

import fr.edossier.criteria.synthesis.Position;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own position on a proposal. */
@Path("/v1/proposals/{id}/position")
@Produces(MediaType.APPLICATION_JSON)
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
            operationId = "readPosition",
            summary = "Read one's own position on a proposal",
            description = ProposalResource.READERS)
    @APIResponse(
            responseCode = "200",
            description = "The position.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = TimeLeft.SERVER_TIME,
                        required = true,
                        description = "The service's time, RFC 3339.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = TimeLeft.REMAINING,
                        required = true,
                        description = "Whole seconds to the closing of the workshop; negative when it is past.",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    @APIResponse(responseCode = "404", description = "No such proposal, or no position of the caller.")
    public Response readPosition(@PathParam("id") UUID id, @Context Request request) {
        ProposalService.Taken own = proposals.ownPosition(callers.current(), id);
        return TimeLeft.on(
                ETags.read(request, own.position().version(), own.position()),
                clock,
                own.workshop().closesAt());
    }

    @PUT
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
            operationId = "takePosition",
            summary = "Take or change one's own position on a proposal",
            description =
                    ProposalResource.GUESTS
                            + "One per person; changeable until the workshop closes. The first one needs no If-Match, later ones do.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = TimeLeft.SERVER_TIME,
                        required = true,
                        description = "The service's time, RFC 3339.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = TimeLeft.REMAINING,
                        required = true,
                        description = "Whole seconds to the closing of the workshop; negative when it is past.",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Taken.",
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
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = TimeLeft.SERVER_TIME,
                        required = true,
                        description = "The service's time, RFC 3339.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = TimeLeft.REMAINING,
                        required = true,
                        description = "Whole seconds to the closing of the workshop; negative when it is past.",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(responseCode = "403", description = "Also NOT_A_PARTICIPANT: a curator who is not invited.")
    @APIResponse(
            responseCode = "409",
            description = "WORKSHOP_NOT_OPEN: its period has not begun, or is over. PROPOSAL_DECIDED.")
    @APIResponse(
            responseCode = "422",
            description =
                    "POSITION_CONTRADICTORY: a weight on anything but a criterion (CCP, L2112-2 and R2152-7), or not all suppliers asked but by a free-form question (CCP, L3).")
    public Response takePosition(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid Position body) {
        ProposalService.Taken own = proposals.position(callers.current(), id, ifMatch, body);
        PositionView view = own.position();
        Response response = own.created()
                ? ETags.created(URI.create("/v1/proposals/" + id + "/position"), view.version(), view)
                : ETags.written(view.version(), view);
        return TimeLeft.on(response, clock, own.workshop().closesAt());
    }
}
