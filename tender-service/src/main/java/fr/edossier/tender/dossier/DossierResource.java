package fr.edossier.tender.dossier;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dossiers")
@RolesAllowed(Role.SUPPLIER)
public class DossierResource {
    private final DossierService dossiers;
    private final Callers callers;

    DossierResource(DossierService dossiers, Callers callers) {
        this.dossiers = dossiers;
        this.callers = callers;
    }

    @Schema(name = "DossierPage")
    record DossierPage(List<DossierSummary> items, @Nullable String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/dossiers")
    @Operation(
            operationId = "beginDossier",
            summary = "Begin a dossier for a published consultation",
            description = "Roles: supplier, for its organisation; one dossier per organisation and consultation.")
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "404", description = "No such published consultation.")
    @APIResponse(responseCode = "409", description = "DOSSIER_EXISTS, DEADLINE_PASSED.")
    public RestResponse<DossierView> begin(@NotNull @Valid NewDossier body) {
        DossierView view = dossiers.begin(callers.current(), body);
        return ETags.created(URI.create("/v1/dossiers/" + view.id()), view.version(), view);
    }

    @GET
    @Path("/dossiers")
    @Operation(
            operationId = "listDossiers",
            summary = "List the organisation's dossiers, newest first",
            description = "Roles: supplier; own organisation only.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = DossierPage.class)))
    public RestResponse<Page<DossierSummary>> list(@BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(dossiers.list(callers.current(), page.request("createdAt", 2)), uri);
    }

    @GET
    @Path("/dossiers/{id}")
    @Operation(
            operationId = "readDossier",
            summary = "Read a dossier",
            description = "Roles: supplier; own organisation only, not found for others.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public RestResponse<DossierView> read(@PathParam("id") UUID id, @Context Request request) {
        DossierView view = dossiers.read(callers.current(), id);
        return ETags.read(request, view.version(), view);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/dossiers/{id}/bids/{lotId}")
    @Operation(
            operationId = "putBid",
            summary = "Write the bid for a lot: price and answers",
            description = "Roles: supplier; own organisation only. If-Match and ETag are the dossier's.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier with the bid.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "LOT_ENDED: the lot was given up or is unsuccessful. LOT_CLOSED: its own deadline has passed.")
    @APIResponse(
            responseCode = "422",
            description = "LOT_NOT_OF_CONSULTATION, REQUIREMENT_NOT_OF_LOT, CONFIDENTIALITY_WEAKENED.")
    public RestResponse<DossierView> putBid(
            @PathParam("id") UUID id,
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid DraftBid body) {
        DossierView view = dossiers.putBid(callers.current(), id, lotId, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @DELETE
    @Path("/dossiers/{id}/bids/{lotId}")
    @Operation(
            operationId = "removeBid",
            summary = "Remove the bid for a lot",
            description = "Roles: supplier; own organisation only. If-Match is the dossier's.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public Response removeBid(
            @PathParam("id") UUID id, @PathParam("lotId") UUID lotId, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        dossiers.removeBid(callers.current(), id, lotId, IfMatch.required(ifMatch));
        return Response.noContent().build();
    }
}
