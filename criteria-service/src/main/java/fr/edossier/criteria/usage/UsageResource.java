package fr.edossier.criteria.usage;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/item-usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "usage", description = "What became of the items: figures fed back by the other services.")
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
            description =
                    "Roles: every agent of the Region, of any department, for an item the caller may read. Figures are of "
                            + "all departments. No mean is shown of fewer than 3 observations. A neighbour that cannot be read "
                            + "changes nothing but `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The figures.",
            content = @Content(schema = @Schema(implementation = ItemUsageView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the caller knows of no item with this code.")
    public Response read(
            @Parameter(description = "Code of the item, of any version.", example = "ENV-001") @PathParam("code")
                    String code) {
        return Response.ok(usage.read(callers.current(), code)).build();
    }
}
