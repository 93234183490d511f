package fr.edossier.tender.dossier;

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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

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

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/dossiers")
    @Operation(
            operationId = "beginDossier",
            summary = "Begin a dossier for a published consultation",
            description = "One per organisation and consultation.")
    @ResponseStatus(201)
    @Refusal(status = 404, when = "No such published consultation.")
    @Refusal(status = 409, when = "DOSSIER_EXISTS. DEADLINE_PASSED.")
    public RestResponse<DossierView> begin(@NotNull @Valid NewDossier body) {
        DossierView view = dossiers.begin(callers.current(), body);
        return ETags.created(URI.create("/v1/dossiers/" + view.id()), view.version(), view);
    }

    @GET
    @Path("/dossiers")
    @Operation(operationId = "listDossiers", summary = "List the organisation's dossiers, newest first")
    public RestResponse<Page<DossierSummary>> list(@BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(dossiers.list(callers.current(), page.request("createdAt", 2)), uri);
    }

    @GET
    @Path("/dossiers/{id}")
    @Operation(
            operationId = "readDossier",
            summary = "Read a dossier",
            description = "For the caller's own organisation.")
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
            description = "For the caller's own organisation. If-Match and ETag are the dossier's.")
    @Refusal(
            status = 409,
            when = "LOT_ENDED: it was given up or is unsuccessful. LOT_CLOSED: its own deadline has passed.")
    @Refusal(status = 422, when = "LOT_NOT_OF_CONSULTATION. REQUIREMENT_NOT_OF_LOT. CONFIDENTIALITY_WEAKENED.")
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
            description = "For the caller's own organisation. If-Match is the dossier's.")
    public void removeBid(
            @PathParam("id") UUID id, @PathParam("lotId") UUID lotId, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        dossiers.removeBid(callers.current(), id, lotId, IfMatch.required(ifMatch));
    }
}
