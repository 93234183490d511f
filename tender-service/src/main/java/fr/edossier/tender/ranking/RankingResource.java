package fr.edossier.tender.ranking;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
@Tag(name = "ranking")
@RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.EVALUATOR, Role.AUDITOR})
public class RankingResource {
    private final RankingService rankings;
    private final Callers callers;

    RankingResource(RankingService rankings, Callers callers) {
        this.rankings = rankings;
        this.callers = callers;
    }

    @GET
    @Path("/lots/{lotId}/ranking")
    @Operation(
            operationId = "readRanking",
            summary = "Rank the bids of a lot",
            description =
                    "Roles: procurement-agent of the department, evaluator of the lot, legal-officer, auditor; not "
                            + "found for others.")
    @APIResponse(
            responseCode = "200",
            description = "The ranking.",
            content = @Content(schema = @Schema(implementation = Ranking.class)))
    @APIResponse(responseCode = "403", description = "The role, or SEALED_UNTIL_OPENING; the attempt is recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "MARKS_MISSING: each error is a mark to give. WEIGHTS_NOT_FIXED: of a lot that ended before they"
                            + " were.")
    public Response ranking(@PathParam("lotId") UUID lotId) {
        return Response.ok(rankings.read(callers.current(), lotId)).build();
    }
}
