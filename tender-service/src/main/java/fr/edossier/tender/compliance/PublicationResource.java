package fr.edossier.tender.compliance;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.tender.consultation.ConsultationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
public class PublicationResource {
    private final PublicationService publications;
    private final Callers callers;

    PublicationResource(PublicationService publications, Callers callers) {
        this.publications = publications;
        this.callers = callers;
    }

    @GET
    @Path("/consultations/{id}/check")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "checkConsultation",
            summary = "Check a consultation for publication",
            description =
                    "Lists what would prevent a publication now; the list is empty where nothing was found. For the"
                            + " agents of the department or named in the consultation, legal officers and auditors; not"
                            + " found for others. Thresholds and periods are those in force today, or on the day of"
                            + " publication.")
    public PublicationReport check(@PathParam("id") UUID id) {
        return publications.check(callers.current(), id);
    }

    @POST
    @Path("/consultations/{id}/visa")
    @RolesAllowed(Role.LEGAL_OFFICER)
    @Operation(
            operationId = "grantVisa",
            summary = "Give a draft the visa that a formal procedure requires",
            description = "By a legal-officer who wrote no part of the draft. Any later change of the content voids the"
                    + " visa.")
    @Refusal(status = 403, when = "NOT_THE_LEGAL_OFFICER: the consultation names another one.")
    @Refusal(
            status = 409,
            when = "CONSULTATION_NOT_DRAFT. AUTHOR_MAY_NOT_GRANT_VISA: the caller wrote a part of the draft.")
    public RestResponse<ConsultationView> grantVisa(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        ConsultationView view = publications.grantVisa(
                callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(idempotencyKey));
        return ETags.written(view.etag(), view);
    }

    @POST
    @Path("/consultations/{id}/publication")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "publishConsultation",
            summary = "Publish a draft",
            description =
                    "For the agents of the department or named in the consultation. Then everybody can read it; lots"
                            + " and requirements no longer change, and the content only by amendments.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT")
    @Refusal(status = 422, when = "NOT_PUBLISHABLE: each error is a blocking finding of the publication check; or")
    public RestResponse<ConsultationView> publish(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        ConsultationView view = publications.publish(
                callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(idempotencyKey));
        return ETags.written(view.etag(), view);
    }
}
