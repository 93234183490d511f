package fr.edossier.criteria.workshop;

import fr.edossier.criteria.item.Reason;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.PROCUREMENT_AGENT,
    Role.LEGAL_OFFICER,
    Role.OPENING_OFFICER,
    Role.EVALUATOR,
    Role.CONTRACT_MANAGER,
    Role.CATALOGUE_CURATOR,
    Role.SUPPLIER
})
@Tag(
        name = "workshops",
        description = "Workshops in which agents and suppliers propose clauses, criteria and questions.")
public class WorkshopResource {
    private static final String READERS =
            "Only for those invited to the workshop and for a catalogue-curator; not found for others.";

    private final WorkshopService workshops;
    private final Callers callers;
    private final DatabaseClock clock;

    WorkshopResource(WorkshopService workshops, Callers callers, DatabaseClock clock) {
        this.workshops = workshops;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Path("/workshops")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "openWorkshop",
            summary = "Open a workshop",
            description = "Its period may begin now or later; its status follows from the period and the suite's time.")
    @ResponseStatus(201)
    @Refusal(status = 422, when = "PERIOD_REFUSED: it ends before it begins or is over. NOBODY_INVITED.")
    public RestResponse<WorkshopView> open(@NotNull @Valid NewWorkshop body) {
        WorkshopView view = workshops.open(callers.current(), body);
        return ETags.created(URI.create("/v1/workshops/" + view.id()), view.tag(), view);
    }

    @GET
    @Path("/workshops")
    @Operation(
            operationId = "listWorkshops",
            summary = "List workshops, newest first",
            description = "Curators see all workshops, others those they are invited to.")
    public RestResponse<Page<WorkshopView>> list(@BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = page.request(WorkshopService.SORT, WorkshopService.KEY_LENGTH);
        return PageResponse.of(workshops.list(callers.current(), request), uri);
    }

    @GET
    @Path("/workshops/{id}")
    @Operation(operationId = "readWorkshop", summary = "Read a workshop", description = READERS)
    @APIResponse(
            responseCode = "200",
            headers = {@Header(name = TimeLeft.SERVER_TIME), @Header(name = TimeLeft.REMAINING)})
    public RestResponse<WorkshopView> read(@PathParam("id") UUID id, @Context Request request) {
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
            description = "The closing can only be moved to later, the opening only before it has come; to end earlier,"
                    + " close the workshop with a reason.")
    @Refusal(status = 409, when = "WORKSHOP_CLOSED")
    @Refusal(status = 422, when = "PERIOD_REFUSED: the error names the date and the reason.")
    public RestResponse<WorkshopView> reschedule(
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
            description = "All who were invited can read the reason.")
    @Refusal(status = 409, when = "WORKSHOP_CLOSED")
    public RestResponse<WorkshopView> close(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid Reason body) {
        WorkshopView view =
                workshops.close(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.tag(), view);
    }
}
