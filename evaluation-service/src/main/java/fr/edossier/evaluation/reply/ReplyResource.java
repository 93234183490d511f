package fr.edossier.evaluation.reply;

import fr.edossier.evaluation.evaluation.EvaluationView;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/evaluations/{evaluationId}/reply")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "replies", description = "The supplier's side.")
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
            description =
                    "Roles: supplier, for a contract of its own organisation; others' are not found. Repeating the call "
                            + "with its Idempotency-Key repeats the answer.")
    @APIResponse(
            responseCode = "200",
            description = "The evaluation with the reply.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "REPLY_PERIOD_OVER or ALREADY_REPLIED, each with now and replyDueAt.")
    public Response reply(
            @PathParam("evaluationId") UUID evaluationId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid NewReply body) {
        EvaluationView view = replies.reply(
                callers.current(), evaluationId, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.version(), view);
    }
}
