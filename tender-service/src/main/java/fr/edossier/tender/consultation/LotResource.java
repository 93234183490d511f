package fr.edossier.tender.consultation;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.Caching;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.platform.time.TimeLeft;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.SocialClauseWaiver;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Lots are parts of their consultation: they share its entity tag. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lots")
public class LotResource {
    private static final String BUYERS = "For the agents of the department or named in the consultation. ";

    private final LotService lots;
    private final Callers callers;
    private final DatabaseClock clock;

    LotResource(LotService lots, Callers callers, DatabaseClock clock) {
        this.lots = lots;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/consultations/{id}/lots")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "addLot",
            summary = "Add a lot to a draft",
            description = BUYERS + "If-Match and ETag are the consultation's.")
    @ResponseStatus(201)
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT. LOT_NUMBER_TAKEN.")
    @Refusal(status = 422, when = "RULES_OF_WEIGHT: a price with several weights.")
    public RestResponse<LotView> add(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid LotContent body) {
        LotInConsultation lot = lots.add(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.created(URI.create("/v1/lots/" + lot.id()), lot.etag(), view(lot));
    }

    @GET
    @Path("/lots/{lotId}")
    @PermitAll
    @Operation(
            operationId = "readLot",
            summary = "Read a lot",
            description = "A lot of a draft is found only by its buyers, legal officers and auditors. Deadline-In"
                    + " counts to the lot's own deadline or, without one, to the consultation's; it and"
                    + " Server-Time are absent as long as neither is set.")
    @APIResponse(
            responseCode = "200",
            headers = {
                @Header(name = TimeLeft.SERVER_TIME, required = false),
                @Header(name = TimeLeft.REMAINING, required = false)
            })
    public RestResponse<LotView> read(@PathParam("lotId") UUID lotId, @Context Request request) {
        Caller caller = callers.current();
        LotInConsultation lot = lots.read(caller, lotId);
        RestResponse<LotView> read = ETags.read(request, lot.etag(), view(lot));
        RestResponse<LotView> response =
                lot.status() == ConsultationStatus.DRAFT ? read : Caching.published(read, caller);
        Instant closes = lot.closes();
        return closes == null ? response : TimeLeft.on(response, clock, closes);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/lots/{lotId}")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "replaceLot",
            summary = "Replace a lot of a draft",
            description = BUYERS + "If-Match and ETag are the consultation's.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT. LOT_NUMBER_TAKEN.")
    @Refusal(status = 422, when = "RULES_OF_WEIGHT: a price with several weights.")
    public RestResponse<LotView> replace(
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid LotContent body) {
        LotInConsultation lot = lots.replace(callers.current(), lotId, IfMatch.required(ifMatch), body);
        return ETags.written(lot.etag(), view(lot));
    }

    @DELETE
    @Path("/lots/{lotId}")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "removeLot",
            summary = "Remove a lot from a draft",
            description = BUYERS + "If-Match is the consultation's.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT.")
    public void remove(@PathParam("lotId") UUID lotId, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        lots.remove(callers.current(), lotId, IfMatch.required(ifMatch));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/lots/{lotId}/evaluators")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "nameEvaluators",
            summary = "Name the evaluators of a published lot",
            description =
                    BUYERS + "Possible until the lot ends; the evaluators of a draft are changed by replacing the lot."
                            + " The consultation's team lists them. If-Match and ETag are the consultation's.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_PUBLISHED. CONSULTATION_ABANDONED. LOT_ENDED.")
    public RestResponse<LotView> nameEvaluators(
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid LotEvaluators body) {
        LotInConsultation lot = lots.nameEvaluators(callers.current(), lotId, IfMatch.required(ifMatch), body.names());
        return ETags.written(lot.etag(), view(lot));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/lots/{lotId}/social-clause-waiver")
    @RolesAllowed(Role.LEGAL_OFFICER)
    @Operation(
            operationId = "waiveSocialClause",
            summary = "Waive the finding about a missing social clause",
            description = "In a draft of any department. Replacing the lot voids it. If-Match and ETag are the"
                    + " consultation's.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT.")
    public RestResponse<LotView> waiveSocialClause(
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid SocialClauseWaiver body) {
        LotInConsultation lot = lots.waiveSocialClause(callers.current(), lotId, IfMatch.required(ifMatch), body);
        return ETags.written(lot.etag(), view(lot));
    }

    private LotView view(LotInConsultation lot) {
        return lots.view(callers.current(), lot);
    }
}
