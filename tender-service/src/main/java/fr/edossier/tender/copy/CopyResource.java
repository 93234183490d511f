package fr.edossier.tender.copy;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.tender.consultation.ConsultationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consultations/{id}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class CopyResource {
    private final CopyService copies;
    private final Callers callers;

    CopyResource(CopyService copies, Callers callers) {
        this.copies = copies;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "copyConsultation",
            summary = "Copy a consultation with its lots, requirements and documents into a draft",
            description =
                    "Roles: procurement-agent, of any consultation that they may read. The draft belongs to the caller's "
                            + "department; the dates stay behind, and so do earlier uploads of its documents. A relaunch takes the place of a consultation given up, or of the lots "
                            + "of one that ended without a contract: then only those are copied.")
    @APIResponse(
            responseCode = "201",
            description = "Copied.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "REFERENCE_TAKEN. CONSULTATION_NOT_ABANDONED: only what was given up, or lots that ended without a contract, is relaunched.")
    public Response copy(@PathParam("id") UUID id, @NotNull @Valid NewCopy body) {
        ConsultationView view = copies.copy(callers.current(), id, body);
        return ETags.created(URI.create("/v1/consultations/" + view.id()), view.etag(), view);
    }
}
