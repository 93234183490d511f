package fr.edossier.tender.compliance;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.tender.consultation.ConsultationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
            summary = "Say what a publication now would be refused for",
            description =
                    "Roles: procurement-agent of the department or named, legal-officer, auditor; not found for others. The "
                            + "law's thresholds and periods are those of today, or of the day of its publication.")
    @APIResponse(
            responseCode = "200",
            description = "What was found; nothing is an empty list.",
            content = @Content(schema = @Schema(implementation = PublicationReport.class)))
    public PublicationReport check(@PathParam("id") UUID id) {
        return publications.check(callers.current(), id);
    }

    @POST
    @Path("/consultations/{id}/visa")
    @RolesAllowed(Role.LEGAL_OFFICER)
    @Operation(
            operationId = "grantVisa",
            summary = "Give a draft the visa that a formal procedure needs",
            description =
                    "Roles: legal-officer who wrote nothing of the draft. The visa is of the content as it is now: a change voids it.")
    @APIResponse(
            responseCode = "200",
            description = "Granted.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(responseCode = "403", description = "Also NOT_THE_LEGAL_OFFICER: the consultation names another.")
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT. AUTHOR_MAY_NOT_GRANT_VISA.")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED.")
    public Response grantVisa(
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
                    "Roles: procurement-agent of the department or named. From then on everybody reads it; lots and "
                            + "requirements do not change, the content by amendments only.")
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT.")
    @APIResponse(
            responseCode = "422",
            description = "NOT_PUBLISHABLE: each error is a blocking finding of the check; or IDEMPOTENCY_KEY_REUSED.")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        ConsultationView view = publications.publish(
                callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(idempotencyKey));
        return ETags.written(view.etag(), view);
    }
}
