package fr.edossier.tender.copy;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.problem.Refusal;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

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
            description = "For any consultation that the caller may read. The draft belongs to the caller's department;"
                    + " dates and earlier uploads of its documents are not copied. A relaunch replaces an"
                    + " abandoned consultation, or the lots of one that ended without a contract; then only those"
                    + " lots are copied.")
    @ResponseStatus(201)
    @Refusal(
            status = 409,
            when = "REFERENCE_TAKEN. CONSULTATION_NOT_ABANDONED: a relaunch needs an abandoned consultation, or lots"
                    + " that ended without a contract.")
    public RestResponse<ConsultationView> copy(@PathParam("id") UUID id, @NotNull @Valid NewCopy body) {
        ConsultationView view = copies.copy(callers.current(), id, body);
        return ETags.created(URI.create("/v1/consultations/" + view.id()), view.etag(), view);
    }
}
