package fr.edossier.criteria.grid;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
            summary = "Publish a draft, for ever as it is",
            description =
                    "Fixes the version of every item; the version of the grid in force until then is superseded. Repeating the call with its Idempotency-Key repeats the answer. "
                            + GridResource.WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = GridResource.TAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = GridView.class)))
    @APIResponse(responseCode = "409", description = GridResource.NOT_DRAFT)
    @APIResponse(
            responseCode = "422",
            description =
                    "GRID_NOT_PUBLISHABLE: one error for each blocking finding, pointing into the grid as it is read. IDEMPOTENCY_KEY_REUSED.")
    public Response publish(
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
            description =
                    "A new draft under another name. Roles: procurement-agent, legal-officer and catalogue-curator who may read it; not found for others.")
    @APIResponse(
            responseCode = "201",
            description = "Copied.",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        required = true,
                        description = "Where the grid is.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = GridResource.TAG,
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = GridView.class)))
    public Response copy(@PathParam("id") UUID id, @NotNull @Valid NewCopy body) {
        GridView view = grids.copy(callers.current(), id, body.name());
        return ETags.created(URI.create("/v1/grids/" + view.id()), view.version(), view);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "draftNextGridVersion",
            summary = "Draft the next version of a grid",
            description = "It says what the version in force says. " + GridResource.WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        required = true,
                        description = "Where the grid is.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = GridResource.TAG,
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = GridView.class)))
    @APIResponse(
            responseCode = "409",
            description = "GRID_NOT_IN_FORCE: it is not the published version, or the next one is being written.")
    public Response draftNext(@PathParam("id") UUID id) {
        GridView view = grids.draftNext(callers.current(), id);
        return ETags.created(URI.create("/v1/grids/" + view.id()), view.version(), view);
    }

    @PUT
    @Path("/{id}/sharing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "shareGrid",
            summary = "Say which departments may read and copy a grid",
            description = "Replaces what was said before; a draft is not shown before it is published. "
                    + GridResource.WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "Shared so.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = GridResource.TAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = GridView.class)))
    public Response share(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid Sharing body) {
        GridView view = grids.share(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }
}
