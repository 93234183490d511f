package fr.edossier.tender.officer;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/officer-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "officers",
        description = "Public keys of opening officers. The private parts are made and kept on their own machines.")
public class OfficerKeyResource {
    private final OfficerKeyService keys;
    private final Callers callers;

    OfficerKeyResource(OfficerKeyService keys, Callers callers) {
        this.keys = keys;
        this.callers = callers;
    }

    @Schema(name = "OfficerKeyPage", requiredProperties = "items")
    record OfficerKeyPage(
            List<OfficerKeyView> items,

            @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPENING_OFFICER)
    @Operation(
            operationId = "registerOfficerKey",
            summary = "Register one's public key",
            description =
                    "Roles: opening-officer, for themselves. It counts once its owner has decrypted the challenge in the "
                            + "answer and sent what it says, within 15 minutes; one that was not proven is forgotten when the next comes.")
    @APIResponse(
            responseCode = "201",
            description = "Registered, and to be proven.",
            content = @Content(schema = @Schema(implementation = OfficerKeyView.class)))
    @APIResponse(responseCode = "409", description = "OFFICER_KEY_KNOWN: it is or was somebody's key already.")
    @APIResponse(responseCode = "422", description = "OFFICER_KEY_REFUSED: not a point of the curve.")
    public Response register(@NotNull @Valid NewOfficerKey body) {
        OfficerKeyView view = keys.register(callers.current(), body);
        return ETags.created(URI.create("/v1/officer-keys/" + view.id()), view.version(), view);
    }

    @POST
    @Path("/{id}/proof")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPENING_OFFICER)
    @Operation(
            operationId = "proveOfficerKey",
            summary = "Show that one holds the private part",
            description =
                    "Roles: opening-officer, for their own key. From then on it is the one in force, and the one before is "
                            + "replaced for what is published later.")
    @APIResponse(
            responseCode = "200",
            description = "In force.",
            content = @Content(schema = @Schema(implementation = OfficerKeyView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "OFFICER_KEY_PROVEN: done before. PROOF_EXPIRED: register it again. OFFICER_KEY_KNOWN: somebody proved the same meanwhile.")
    @APIResponse(responseCode = "422", description = "PROOF_WRONG: the challenge says something else.")
    public Response prove(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid KeyProof body) {
        OfficerKeyView view = keys.prove(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed(Role.OPENING_OFFICER)
    @Operation(
            operationId = "revokeOfficerKey",
            summary = "Say that a key is lost, or known to others",
            description =
                    "Roles: opening-officer, for their own key. Nothing more is encrypted to it; what was stays so, and the "
                            + "other officers must be enough to open it.")
    @APIResponse(
            responseCode = "200",
            description = "Revoked.",
            content = @Content(schema = @Schema(implementation = OfficerKeyView.class)))
    @APIResponse(responseCode = "409", description = "OFFICER_KEY_NOT_ACTIVE: not proven yet, replaced or revoked.")
    public Response revoke(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        OfficerKeyView view = keys.revoke(callers.current(), id, IfMatch.required(ifMatch));
        return ETags.written(view.version(), view);
    }

    @GET
    @RolesAllowed({Role.OPENING_OFFICER, Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "listOfficerKeys",
            summary = "List keys, newest first",
            description =
                    "Roles: opening-officer, for their own in every state; procurement-agent, legal-officer and auditor, "
                            + "for those in force of all officers.")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = OfficerKeyPage.class)))
    public Response list(@BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(
                keys.list(callers.current(), page.request(OfficerKeyService.SORT, OfficerKeyService.KEY_LENGTH)), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPENING_OFFICER, Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "getOfficerKey",
            summary = "Read a key",
            description =
                    "Roles: opening-officer, for their own; procurement-agent, legal-officer and auditor, for those that "
                            + "were proven.")
    @APIResponse(
            responseCode = "200",
            description = "The key.",
            content = @Content(schema = @Schema(implementation = OfficerKeyView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        OfficerKeyView view = keys.read(callers.current(), id);
        return ETags.read(request, view.version(), view);
    }
}
