package fr.edossier.tender.amendment;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
            summary = "Amend a published consultation or move its deadline",
            description = "For the procurement-agents of the department or named in the consultation, and for a"
                    + " legal-officer of any department. Possible until the deadline. The deadline, and that of a"
                    + " lot, can only be moved to later; lots, weights and requirements do not change otherwise. A"
                    + " change is substantial when it can alter how bids are prepared: waiting uploads, an earlier"
                    + " end of questions, and object, cpv, additionalCpv, techniques, executionModes, ccag, place,"
                    + " durationMonths, priceForm, priceTypes, languages, variants, reservation,"
                    + " signatureRequired, uploadLimits, lotLimits. A substantial change must give every lot six"
                    + " more days (R2151-4, R2132-6), unless a legal-officer amends and answers for it. Any"
                    + " amendment publishes the waiting uploads. A change of what only the Region's agents read"
                    + " (team, estimates) notifies nobody.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_AMENDABLE: it is a draft or abandoned, or the deadline has passed.")
    @Refusal(
            status = 422,
            when = "AMENDMENT_REFUSED: an earlier deadline, a member that cannot change, a substantial change without"
                    + " enough time for every lot (R2151-4), or no change. NOT_PUBLISHABLE.")
    public RestResponse<ConsultationView> amend(
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
            summary = "Abandon a published consultation (sans suite)",
            description = "For the agents of the department or named in the consultation. Possible until a contract is"
                    + " signed.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_RUNNING: it is a draft, abandoned or ended. CONTRACT_EXISTS.")
    public RestResponse<ConsultationView> abandon(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid Abandonment body) {
        ConsultationView view = amendments.abandon(
                callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.etag(), view);
    }
}
