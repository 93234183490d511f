package fr.edossier.evaluation.reply;

import fr.edossier.evaluation.evaluation.EvaluationView;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

@Path("/v1/evaluations/{evaluationId}/reply")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "replies", description = "Replies of suppliers to their evaluations.")
public class ReplyResource {
    private final ReplyService replies;
    private final Callers callers;

    ReplyResource(ReplyService replies, Callers callers) {
        this.replies = replies;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPPLIER)
    @Operation(
            operationId = "replyToEvaluation",
            summary = "Reply to an evaluation, once, until replyDueAt",
            description = "For a contract of the supplier's own organisation; others are not found.")
    @Refusal(status = 409, when = "REPLY_PERIOD_OVER. ALREADY_REPLIED. Both with now and replyDueAt.")
    public RestResponse<EvaluationView> reply(
            @PathParam("evaluationId") UUID evaluationId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid NewReply body) {
        EvaluationView view = replies.reply(
                callers.current(), evaluationId, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.version(), view);
    }
}
