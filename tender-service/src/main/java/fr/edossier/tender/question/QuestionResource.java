package fr.edossier.tender.question;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions", description = "What suppliers ask, and what all are answered.")
public class QuestionResource {
    private final QuestionService questions;
    private final Callers callers;

    QuestionResource(QuestionService questions, Callers callers) {
        this.questions = questions;
        this.callers = callers;
    }

    @Schema(name = "QuestionPage", requiredProperties = "items")
    record QuestionPage(
            List<QuestionView> items,

            @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @POST
    @Path("/consultations/{id}/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPPLIER)
    @Operation(
            operationId = "askQuestion",
            summary = "Ask something of a published consultation",
            description = "Roles: supplier. Until the end of questions, else the deadline.")
    @APIResponse(
            responseCode = "201",
            description = "Asked.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "QUESTIONS_CLOSED. CONSULTATION_ABANDONED, CONSULTATION_ENDED: all its lots have.")
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid NewQuestion body) {
        QuestionView view = questions.ask(callers.current(), id, body);
        return ETags.created(URI.create("/v1/questions/" + view.id()), view.version(), view);
    }

    @GET
    @Path("/consultations/{id}/questions")
    @PermitAll
    @Operation(
            operationId = "listQuestions",
            summary = "List questions, newest first",
            description =
                    "Roles: any, and nobody in particular, for those with a published answer, which name nobody; a supplier "
                            + "sees its own too, the buyer all of them, with who asked.")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = QuestionPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = page.request(QuestionService.SORT, QuestionService.KEY_LENGTH);
        return PageResponse.of(questions.list(callers.current(), id, request), uri);
    }

    @GET
    @Path("/questions/{questionId}")
    @PermitAll
    @Operation(
            operationId = "readQuestion",
            summary = "Read a question",
            description =
                    "Roles: any, and nobody in particular, once its answer is published; before that its asker's organisation and the buyer.")
    @APIResponse(
            responseCode = "200",
            description = "The question.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public Response read(@PathParam("questionId") UUID id, @Context Request request) {
        QuestionView view = questions.read(callers.current(), id);
        return ETags.read(request, view.version(), view);
    }

    @PUT
    @Path("/questions/{questionId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "draftAnswer",
            summary = "Draft the answer to a question",
            description =
                    "Roles: procurement-agent of the department or named. Before it is published its buyers, legal officers and auditors read it.")
    @APIResponse(
            responseCode = "200",
            description = "Drafted.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "409", description = "ANSWER_PUBLISHED: it changes no more.")
    public Response answer(
            @PathParam("questionId") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid NewAnswer body) {
        QuestionView view = questions.answer(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/questions/{questionId}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "publishAnswer",
            summary = "Publish the answer to everybody",
            description =
                    "Roles: procurement-agent of the department or named. Until the deadline; linked to the amendment that it "
                            + "goes with.")
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "QUESTION_NOT_ANSWERED. QUESTION_NAMES_ASKER: word it otherwise in the answer's draft. ANSWER_PUBLISHED. CONSULTATION_NOT_AMENDABLE: after the deadline.")
    @APIResponse(responseCode = "422", description = "VERSION_UNKNOWN. IDEMPOTENCY_KEY_REUSED.")
    public Response publish(
            @PathParam("questionId") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid AnswerPublication body) {
        QuestionView view =
                questions.publish(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.version(), view);
    }
}
