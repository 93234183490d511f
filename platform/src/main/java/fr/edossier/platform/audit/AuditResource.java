package fr.edossier.platform.audit;

import fr.edossier.platform.caller.Role;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Export of a chain; verifying it needs neither this service nor its database. */
@Path("/v1/audit-trails")
@Tag(name = "audit")
public class AuditResource {
    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Path("/{subject}")
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            operationId = "exportAuditTrail",
            summary = "Export the audit trail of a subject",
            description = "All entries on the subject from the first to the last, refused accesses included, chained by"
                    + " SHA-256 hashes.")
    public AuditExport export(@PathParam("subject") UUID subject) {
        return trail.export(subject).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
