package fr.edossier.tender.officer;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/officer-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "officers",
        description = "Public keys of opening officers, who make and keep the private keys on their own machines.")
public class OfficerKeyResource {
    private final OfficerKeyService keys;
    private final Callers callers;

    OfficerKeyResource(OfficerKeyService keys, Callers callers) {
        this.keys = keys;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPENING_OFFICER)
    @Operation(
            operationId = "registerOfficerKey",
            summary = "Register the caller's public key",
            description = "The key is in force once its owner has decrypted the challenge in the response and sent its"
                    + " content as proof, within 15 minutes. Registering another key deletes one that was not"
                    + " proven.")
    @ResponseStatus(201)
    @Refusal(status = 409, when = "OFFICER_KEY_KNOWN: the key is or was in use.")
    @Refusal(status = 422, when = "OFFICER_KEY_REFUSED: it is not a point of the curve.")
    public RestResponse<OfficerKeyView> register(@NotNull @Valid NewOfficerKey body) {
        OfficerKeyView view = keys.register(callers.current(), body);
        return ETags.created(URI.create("/v1/officer-keys/" + view.id()), view.version(), view);
    }

    @POST
    @Path("/{id}/proof")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPENING_OFFICER)
    @Operation(
            operationId = "proveOfficerKey",
            summary = "Prove possession of the private key",
            description =
                    "For the caller's own key. It is then in force, and replaces the previous one for consultations"
                            + " published later.")
    @Refusal(
            status = 409,
            when = "OFFICER_KEY_PROVEN: it was proven before. PROOF_EXPIRED: register it again. OFFICER_KEY_KNOWN:"
                    + " another officer proved the same key meanwhile.")
    @Refusal(status = 422, when = "PROOF_WRONG: it is not the content of the challenge.")
    public RestResponse<OfficerKeyView> prove(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid KeyProof body) {
        OfficerKeyView view = keys.prove(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed(Role.OPENING_OFFICER)
    @Operation(
            operationId = "revokeOfficerKey",
            summary = "Revoke a key that is lost or known to others",
            description =
                    "For the caller's own key. Nothing more is encrypted to it; what was encrypted to it stays so, and"
                            + " has to be opened by enough other officers.")
    @Refusal(status = 409, when = "OFFICER_KEY_NOT_ACTIVE: it is not proven yet, replaced or revoked.")
    public RestResponse<OfficerKeyView> revoke(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        OfficerKeyView view = keys.revoke(callers.current(), id, IfMatch.required(ifMatch));
        return ETags.written(view.version(), view);
    }

    @GET
    @RolesAllowed({Role.OPENING_OFFICER, Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "listOfficerKeys",
            summary = "List keys, newest first",
            description =
                    "An opening-officer sees their own keys in any state; the other roles see the keys in force of all"
                            + " officers.")
    public RestResponse<Page<OfficerKeyView>> list(@BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(
                keys.list(callers.current(), page.request(OfficerKeyService.SORT, OfficerKeyService.KEY_LENGTH)), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPENING_OFFICER, Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "getOfficerKey",
            summary = "Read a key",
            description = "An opening-officer reads their own keys; the other roles read keys that were proven.")
    public RestResponse<OfficerKeyView> read(@PathParam("id") UUID id, @Context Request request) {
        OfficerKeyView view = keys.read(callers.current(), id);
        return ETags.read(request, view.version(), view);
    }
}
