package fr.edossier.criteria.grid;

import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.weighting.GridContent;
import fr.edossier.criteria.weighting.GridReport;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/grids")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.PROCUREMENT_AGENT,
    Role.LEGAL_OFFICER,
    Role.OPENING_OFFICER,
    Role.EVALUATOR,
    Role.CONTRACT_MANAGER,
    Role.CATALOGUE_CURATOR,
    Role.AUDITOR
})
@Tag(name = "grids", description = "Weighting grids: items with weights for a market family, the price included.")
public class GridResource {
    static final String WRITERS =
            "Only for the owning department, and for a catalogue-curator of any department. Forbidden to departments"
                    + " it is shared with, not found for others.";
    private static final String READERS =
            "For the owning department and, once it is published, those it is shared with; for a catalogue-curator and"
                    + " an auditor of any department. Not found for others.";
    static final String NOT_DRAFT = "GRID_NOT_DRAFT: it was published.";

    private final GridService grids;
    private final Callers callers;

    GridResource(GridService grids, Callers callers) {
        this.grids = grids;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "draftGrid",
            summary = "Draft a grid",
            description = "An incomplete or wrong grid is saved too; its check lists what is wrong. It belongs to the"
                    + " caller's department.")
    @ResponseStatus(201)
    public RestResponse<GridView> draft(@NotNull @Valid GridContent body) {
        GridView view = grids.draft(callers.current(), body);
        return ETags.created(URI.create("/v1/grids/" + view.id()), view.version(), view);
    }

    @GET
    @Operation(operationId = "listGrids", summary = "List grids, newest first", description = READERS)
    public RestResponse<Page<GridSummary>> list(
            @QueryParam("marketFamily") @Parameter(schema = @Schema(implementation = MarketFamily.class)) @Nullable
                    String marketFamily,
            @QueryParam("status") @Parameter(schema = @Schema(implementation = GridStatus.class)) @Nullable
                    String status,
            @QueryParam("series")
                    @Parameter(
                            description = "Only versions of this grid.",
                            schema = @Schema(implementation = UUID.class))
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
    @Operation(operationId = "readGrid", summary = "Read a grid", description = READERS)
    public RestResponse<GridView> read(@PathParam("id") UUID id, @Context Request request) {
        GridView view = grids.read(callers.current(), id);
        return ETags.read(request, view.version(), view);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(operationId = "replaceGrid", summary = "Replace the content of a draft", description = WRITERS)
    @Refusal(status = 409, when = NOT_DRAFT)
    public RestResponse<GridView> replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid GridContent body) {
        GridView view = grids.replace(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(operationId = "deleteGrid", summary = "Delete a draft", description = WRITERS)
    @Refusal(status = 409, when = NOT_DRAFT)
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        grids.delete(callers.current(), id, IfMatch.required(ifMatch));
    }

    @GET
    @Path("/{id}/check")
    @Operation(
            operationId = "checkGrid",
            summary = "Check a grid against the law and the catalogue",
            description = "Uses today's law and the current items; a rule that does not apply yet gives a warning. "
                    + READERS)
    public GridReport check(@PathParam("id") UUID id) {
        return grids.check(callers.current(), id);
    }
}
