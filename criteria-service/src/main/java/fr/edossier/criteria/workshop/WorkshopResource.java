package fr.edossier.criteria.workshop;

import fr.edossier.criteria.item.Reason;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.platform.time.TimeLeft;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workshops", description = "Where agents and suppliers propose what to ask or value.")
public class WorkshopResource {
    private static final String READERS =
            "Roles: those invited to the workshop, and catalogue-curator; to others it does not exist.";

    private final WorkshopService workshops;
    private final Callers callers;
    private final DatabaseClock clock;

    WorkshopResource(WorkshopService workshops, Callers callers, DatabaseClock clock) {
        this.workshops = workshops;
        this.callers = callers;
        this.clock = clock;
    }

    @Schema(name = "WorkshopPage", requiredProperties = "items")
    record WorkshopPage(
            List<WorkshopView> items,

            @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @POST
    @Path("/workshops")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "openWorkshop",
            summary = "Open a workshop, now or later",
            description = "Roles: catalogue-curator. Its status follows from the service's clock and the period.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        required = true,
                        description = "Where the workshop is.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    @APIResponse(
            responseCode = "422",
            description = "PERIOD_REFUSED: it ends before it begins, or is over. NOBODY_INVITED.")
    public Response open(@NotNull @Valid NewWorkshop body) {
        WorkshopView view = workshops.open(callers.current(), body);
        return ETags.created(URI.create("/v1/workshops/" + view.id()), view.tag(), view);
    }

    @GET
    @Path("/workshops")
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
            operationId = "listWorkshops",
            summary = "List the workshops one is invited to, newest first",
            description =
                    "Roles: every role of the Region but auditor, and supplier. Curators see them all, others those they are invited to.")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = WorkshopPage.class)))
    public Response list(@BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = page.request(WorkshopService.SORT, WorkshopService.KEY_LENGTH);
        return PageResponse.of(workshops.list(callers.current(), request), uri);
    }

    @GET
    @Path("/workshops/{id}")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.SUPPLIER
    })
    @Operation(operationId = "readWorkshop", summary = "Read a workshop", description = READERS)
    @APIResponse(
            responseCode = "200",
            description = "The workshop, with the service's time and the seconds to its closing.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version and status.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = TimeLeft.SERVER_TIME,
                        required = true,
                        description = "The service's time, RFC 3339.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = TimeLeft.REMAINING,
                        required = true,
                        description = "Whole seconds to the closing; negative when it is past.",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag in If-None-Match.")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        WorkshopView view = workshops.read(callers.current(), id);
        return TimeLeft.on(ETags.read(request, view.tag(), view), clock, view.closesAt());
    }

    @PUT
    @Path("/workshops/{id}/period")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "rescheduleWorkshop",
            summary = "Change the period of a workshop that is not closed",
            description =
                    "Roles: catalogue-curator. The closing only moves to later, the opening only while it is to come; to end sooner, close the workshop with a reason.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    @APIResponse(responseCode = "409", description = "WORKSHOP_CLOSED.")
    @APIResponse(responseCode = "422", description = "PERIOD_REFUSED: the error names which of its dates and why.")
    public Response reschedule(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid Period body) {
        WorkshopView view = workshops.reschedule(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.tag(), view);
    }

    @POST
    @Path("/workshops/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "closeWorkshop",
            summary = "Close a workshop before its time",
            description =
                    "Roles: catalogue-curator. Whoever was invited reads the reason. Repeating the call with its Idempotency-Key repeats the answer.")
    @APIResponse(
            responseCode = "200",
            description = "Closed.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    @APIResponse(responseCode = "409", description = "WORKSHOP_CLOSED already.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid Reason body) {
        WorkshopView view =
                workshops.close(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.tag(), view);
    }
}
