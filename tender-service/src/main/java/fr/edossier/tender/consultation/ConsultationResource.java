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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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

    @Schema(name = "ConsultationPage")
    record ConsultationPage(
            List<ConsultationSummary> items, @Nullable String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/consultations")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "draftConsultation",
            summary = "Draft a consultation",
            description = "Roles: procurement-agent. The draft belongs to the caller's department.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(responseCode = "409", description = "REFERENCE_TAKEN.")
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
            description = "Roles: any but service. Drafts are shown to their department, legal officers and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = ConsultationPage.class)))
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
            description =
                    "Roles: any, and nobody in particular. A draft is not found by others than its department, legal"
                            + " officers and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "The consultation.",
            headers = {
                @Header(
                        name = TimeLeft.SERVER_TIME,
                        description = "The service's time.",
                        schema = @Schema(implementation = Instant.class)),
                @Header(
                        name = TimeLeft.REMAINING,
                        description = "Whole seconds to the deadline; negative when it has passed.",
                        schema = @Schema(implementation = Long.class))
            },
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
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
            description = "Roles: procurement-agent of the department.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT, REFERENCE_TAKEN.")
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
            description = "Roles: procurement-agent of the department.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT.")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        consultations.delete(callers.current(), id, IfMatch.required(ifMatch));
        return Response.noContent().build();
    }

    private static RestResponse<ConsultationView> written(ConsultationView view) {
        return ETags.written(view.etag(), view);
    }
}
