package fr.edossier.tender.amendment;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.content.Abandonment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class AmendmentResource {
    private final AmendmentService amendments;
    private final Callers callers;

    AmendmentResource(AmendmentService amendments, Callers callers) {
        this.amendments = amendments;
        this.callers = callers;
    }

    @POST
    @Path("/consultations/{id}/amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER})
    @Operation(
            operationId = "amendConsultation",
            summary = "Change a published consultation, or give more time",
            description =
                    "Roles: procurement-agent of the department or named; legal-officer of any, who answers for a substantial "
                            + "change without more time. Until the deadline, which only ever moves to later, as a lot's own does. Lots, weights and requirements stay else. Substantial is what can alter how bids are prepared: uploads that wait, an earlier end of questions, and object, cpv, additionalCpv, techniques, executionModes, ccag, place, durationMonths, priceForm, priceTypes, languages, variants, reservation, signatureRequired, uploadLimits, lotLimits. It gives every lot six days more (R2151-4, R2132-6), or a legal officer amends. Waiting uploads go public with whatever is amended. What the Region's agents alone read (team, estimates) changes without telling anybody.")
    @APIResponse(
            responseCode = "200",
            description = "Amended: a new version.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "CONSULTATION_NOT_AMENDABLE: a draft, after the deadline, or given up.")
    @APIResponse(
            responseCode = "422",
            description =
                    "AMENDMENT_REFUSED: earlier deadline, fixed member, substantial change without enough more time for every lot (R2151-4), or nothing "
                            + "changed. NOT_PUBLISHABLE. IDEMPOTENCY_KEY_REUSED.")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid NewAmendment body) {
        ConsultationView view =
                amendments.amend(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.etag(), view);
    }

    @POST
    @Path("/consultations/{id}/abandonment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "abandonConsultation",
            summary = "Give a published consultation up (sans suite)",
            description = "Roles: procurement-agent of the department or named. Before any contract is signed.")
    @APIResponse(
            responseCode = "200",
            description = "Given up.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "CONSULTATION_NOT_RUNNING: a draft, or over already. CONTRACT_EXISTS.")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED.")
    public Response abandon(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid Abandonment body) {
        ConsultationView view = amendments.abandon(
                callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.etag(), view);
    }
}
