package fr.edossier.criteria.grid;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/grids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grids")
public class GridLifeResource {
    private final GridService grids;
    private final Callers callers;

    GridLifeResource(GridService grids, Callers callers) {
        this.grids = grids;
        this.callers = callers;
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "publishGrid",
            summary = "Publish a draft; it cannot be changed afterwards",
            description = "Fixes the version of every item; the previous version of the grid is superseded. "
                    + GridResource.WRITERS)
    @Refusal(status = 409, when = GridResource.NOT_DRAFT)
    @Refusal(
            status = 422,
            when = "GRID_NOT_PUBLISHABLE: one error for each blocking finding, pointing into the grid as read.")
    public RestResponse<GridView> publish(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key) {
        GridView view = grids.publish(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key));
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/{id}/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "copyGrid",
            summary = "Copy a grid into the caller's department",
            description = "Makes a draft with another name. For whoever may read the grid; not found for others.")
    @ResponseStatus(201)
    public RestResponse<GridView> copy(@PathParam("id") UUID id, @NotNull @Valid NewCopy body) {
        GridView view = grids.copy(callers.current(), id, body.name());
        return ETags.created(URI.create("/v1/grids/" + view.id()), view.version(), view);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "draftNextGridVersion",
            summary = "Draft the next version of a grid",
            description = "The draft starts with the content of the version in force. " + GridResource.WRITERS)
    @ResponseStatus(201)
    @Refusal(
            status = 409,
            when = "GRID_NOT_IN_FORCE: it is not the published version, or a draft of the next one exists.")
    public RestResponse<GridView> draftNext(@PathParam("id") UUID id) {
        GridView view = grids.draftNext(callers.current(), id);
        return ETags.created(URI.create("/v1/grids/" + view.id()), view.version(), view);
    }

    @PUT
    @Path("/{id}/sharing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "shareGrid",
            summary = "Set the departments that may read and copy a grid",
            description = "Replaces the previous departments. They see the grid once it is published. "
                    + GridResource.WRITERS)
    public RestResponse<GridView> share(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid Sharing body) {
        GridView view = grids.share(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }
}
