package fr.edossier.criteria.proposal;

import fr.edossier.criteria.item.Reason;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class DecisionResource {
    private static final String CURATORS =
            "Roles: catalogue-curator. Each proposal is decided once. Repeating the call with its Idempotency-Key repeats the answer. ";

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
            summary = "Adopt a proposal: make a draft item of it",
            description = CURATORS
                    + "The draft belongs to the curator's department, and is written out and published as any other.")
    @APIResponse(
            responseCode = "200",
            description = "Adopted; itemId is the draft.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "409",
            description = "PROPOSAL_DECIDED already. CODE_TAKEN: another item has this code.")
    @APIResponse(
            responseCode = "422",
            description =
                    "NO_MAJORITY: positions do not settle what was left out. ITEM_CONTRADICTORY: the nature excludes what is said.")
    public Response adopt(
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
            summary = "Let another proposal of the workshop stand for this one",
            description = CURATORS + "Positions stay where they were taken.")
    @APIResponse(
            responseCode = "200",
            description = "Merged.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "PROPOSAL_DECIDED already.")
    @APIResponse(
            responseCode = "422",
            description =
                    "MERGER_REFUSED: into itself, a proposal of another workshop, or a merged one; or others were merged into this one.")
    public Response merge(
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
            description = CURATORS + "Its author reads the reason.")
    @APIResponse(
            responseCode = "200",
            description = "Declined.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "PROPOSAL_DECIDED already.")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid Reason body) {
        ProposalView view =
                decisions.decline(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.version(), view);
    }
}
