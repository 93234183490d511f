package fr.edossier.tender.ranking;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
            description = "For the agents of the department or named in the consultation, the evaluators of the"
                    + " lot, legal officers and auditors.")
    @Refusal(status = 403, when = "SEALED_UNTIL_OPENING; the attempt is recorded.")
    @Refusal(
            status = 409,
            when = "MARKS_MISSING: each error names a missing mark. WEIGHTS_NOT_FIXED: the lot ended before"
                    + " they were fixed.")
    public Ranking ranking(@PathParam("lotId") UUID lotId) {
        return rankings.read(callers.current(), lotId);
    }
}
