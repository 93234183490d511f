package fr.edossier.tender.compliance;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.tender.consultation.ConsultationView;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1/consultations/{id}/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class PublicationResource {
    private final PublicationService publications;
    private final Callers callers;

    PublicationResource(PublicationService publications, Callers callers) {
        this.publications = publications;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "publishConsultation",
            summary = "Publish a draft",
            description = "Roles: procurement-agent of the department. From then on the consultation, its lots and its "
                    + "requirements do not change, and suppliers see them.")
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT.")
    @APIResponse(
            responseCode = "422",
            description =
                    "NOT_PUBLISHABLE: each error is a finding (deadline not in the future, no lot, weights that do "
                            + "not total 100); or IDEMPOTENCY_KEY_REUSED.")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        ConsultationView view = publications.publish(
                callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(idempotencyKey));
        return ETags.written(view.etag(), view);
    }
}
