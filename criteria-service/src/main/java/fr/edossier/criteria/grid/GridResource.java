package fr.edossier.criteria.grid;

import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.weighting.GridContent;
import fr.edossier.criteria.weighting.GridReport;
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

@Path("/v1/grids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grids", description = "Weighting grids: items with weights for a market family, the price included.")
public class GridResource {
    static final String WRITERS = "Roles: procurement-agent and legal-officer of the owning department, "
            + "catalogue-curator of any. Forbidden to departments it is shared with, not found for others.";
    private static final String READERS =
            "Roles: agents of the owning department and, once it is published, of those it "
                    + "is shared with; catalogue-curator and auditor of any. Not found for others.";
    static final String TAG = "Its new version.";
    static final String NOT_DRAFT = "GRID_NOT_DRAFT: it was published.";

    private final GridService grids;
    private final Callers callers;

    GridResource(GridService grids, Callers callers) {
        this.grids = grids;
        this.callers = callers;
    }

    @Schema(name = "GridPage", requiredProperties = "items")
    record GridPage(
            List<GridSummary> items,

            @Schema(description = "Cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "draftGrid",
            summary = "Draft a grid",
            description =
                    "Saved even if incomplete or wrong: its check says how. It belongs to the caller's department. Roles: procurement-agent, legal-officer, catalogue-curator.")
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
                        description = TAG,
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = GridView.class)))
    public Response draft(@NotNull @Valid GridContent body) {
        GridView view = grids.draft(callers.current(), body);
        return ETags.created(URI.create("/v1/grids/" + view.id()), view.version(), view);
    }

    @GET
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "listGrids", summary = "List grids, newest first", description = READERS)
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = GridPage.class)))
    public Response list(
            @QueryParam("marketFamily") @Parameter(schema = @Schema(implementation = MarketFamily.class)) @Nullable
                    String marketFamily,
            @QueryParam("status") @Parameter(schema = @Schema(implementation = GridStatus.class)) @Nullable
                    String status,
            @QueryParam("series")
                    @Parameter(description = "All versions of one grid.", schema = @Schema(implementation = UUID.class))
                    @Nullable
                    String series,
            @BeanParam PageParameters page,
            @Context UriInfo uri) {
        GridFilter filter = new GridFilter(
                QueryParameter.code(MarketFamily.class, "marketFamily", marketFamily),
                QueryParameter.code(GridStatus.class, "status", status),
                QueryParameter.id("series", series));
        PageRequest request = page.request("createdAt", 2);
        return PageResponse.of(grids.list(callers.current(), filter, request), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "readGrid", summary = "Read a grid", description = READERS)
    @APIResponse(
            responseCode = "200",
            description = "The grid.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = TAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = GridView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        GridView view = grids.read(callers.current(), id);
        return ETags.read(request, view.version(), view);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(operationId = "replaceGrid", summary = "Replace the content of a draft", description = WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = TAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = GridView.class)))
    @APIResponse(responseCode = "409", description = NOT_DRAFT)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid GridContent body) {
        GridView view = grids.replace(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(operationId = "deleteGrid", summary = "Delete a draft", description = WRITERS)
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = NOT_DRAFT)
    public Response delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        grids.delete(callers.current(), id, IfMatch.required(ifMatch));
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/check")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "checkGrid",
            summary = "Check a grid against the law and the catalogue",
            description = "Today, with the items as they are now; a rule that does not apply yet warns. " + READERS)
    @APIResponse(
            responseCode = "200",
            description = "What is wrong; nothing is an empty list.",
            content = @Content(schema = @Schema(implementation = GridReport.class)))
    public GridReport check(@PathParam("id") UUID id) {
        return grids.check(callers.current(), id);
    }
}
