package fr.edossier.tender.consultation;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.Caching;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.platform.time.TimeLeft;
import fr.edossier.tender.content.ConsultationContent;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class ConsultationResource {
    private final ConsultationService consultations;
    private final Callers callers;
    private final DatabaseClock clock;

    ConsultationResource(ConsultationService consultations, Callers callers, DatabaseClock clock) {
        this.consultations = consultations;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/consultations")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "draftConsultation",
            summary = "Draft a consultation",
            description = "The draft belongs to the caller's department.")
    @ResponseStatus(201)
    @Refusal(status = 409, when = "REFERENCE_TAKEN.")
    public RestResponse<ConsultationView> draft(@NotNull @Valid ConsultationContent body) {
        ConsultationView view = consultations.draft(callers.current(), body);
        return ETags.created(URI.create("/v1/consultations/" + view.id()), view.etag(), view);
    }

    @GET
    @Path("/consultations")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.OPENING_OFFICER, Role.EVALUATOR,
        Role.CONTRACT_MANAGER, Role.CATALOGUE_CURATOR, Role.AUDITOR, Role.SUPPLIER
    })
    @Operation(
            operationId = "listConsultations",
            summary = "List consultations, newest first",
            description = "A draft is listed only for its buyers, legal officers and auditors.")
    public RestResponse<Page<ConsultationSummary>> list(
            @BeanParam ConsultationQuery query, @BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(consultations.list(callers.current(), query, page.request(query.sort(), 2)), uri);
    }

    @GET
    @Path("/consultations/{id}")
    @PermitAll
    @Operation(
            operationId = "readConsultation",
            summary = "Read a consultation with its lots",
            description = "A draft is found only by its buyers, legal officers and auditors. Server-Time and"
                    + " Deadline-In are absent as long as no deadline is set.")
    @APIResponse(
            responseCode = "200",
            headers = {
                @Header(name = TimeLeft.SERVER_TIME, required = false),
                @Header(name = TimeLeft.REMAINING, required = false)
            })
    public RestResponse<ConsultationView> read(@PathParam("id") UUID id, @Context Request request) {
        Caller caller = callers.current();
        ConsultationView view = consultations.read(caller, id);
        RestResponse<ConsultationView> read = ETags.read(request, view.etag(), view);
        RestResponse<ConsultationView> response =
                view.status() == ConsultationStatus.DRAFT ? read : Caching.published(read, caller);
        return view.content().deadline() == null ? response : TimeLeft.on(response, clock, view.deadline());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/consultations/{id}")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "replaceConsultation",
            summary = "Replace the content of a draft",
            description = "For the agents of the department or named in the consultation.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT. REFERENCE_TAKEN.")
    public RestResponse<ConsultationView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid ConsultationContent body) {
        return written(consultations.replace(callers.current(), id, IfMatch.required(ifMatch), body));
    }

    @DELETE
    @Path("/consultations/{id}")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "deleteConsultation",
            summary = "Delete a draft",
            description = "For the agents of the department or named in the consultation.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        consultations.delete(callers.current(), id, IfMatch.required(ifMatch));
    }

    private static RestResponse<ConsultationView> written(ConsultationView view) {
        return ETags.written(view.etag(), view);
    }
}
