package fr.edossier.criteria.usage;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/item-usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "usage",
        description = "Use of the items in consultations and contracts, from the facts of the other services.")
public class UsageResource {
    private final UsageService usage;
    private final Callers callers;

    UsageResource(UsageService usage, Callers callers) {
        this.usage = usage;
        this.callers = callers;
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "readItemUsage",
            summary = "Read how an item is used",
            description = "For an item that the caller may read; figures of all departments. A mean of fewer than 3"
                    + " observations is not shown. While another service cannot be read, the figures are older, as"
                    + " `asOf` shows.")
    @Refusal(status = 404, when = "No item with this code that the caller may read.")
    public ItemUsageView read(
            @Parameter(description = "Code of the item, of any version.", example = "ENV-001") @PathParam("code")
                    String code) {
        return usage.read(callers.current(), code);
    }
}
