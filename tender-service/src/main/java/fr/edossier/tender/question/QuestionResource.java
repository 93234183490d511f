package fr.edossier.tender.question;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions", description = "Questions of suppliers, and their answers to all.")
public class QuestionResource {
    private final QuestionService questions;
    private final Callers callers;

    QuestionResource(QuestionService questions, Callers callers) {
        this.questions = questions;
        this.callers = callers;
    }

    @POST
    @Path("/consultations/{id}/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPPLIER)
    @Operation(
            operationId = "askQuestion",
            summary = "Ask a question about a published consultation",
            description = "Possible until the end of questions, or until the deadline where none is set.")
    @ResponseStatus(201)
    @Refusal(
            status = 409,
            when = "QUESTIONS_CLOSED. CONSULTATION_ABANDONED, CONSULTATION_ENDED: all its lots have ended.")
    public RestResponse<QuestionView> ask(@PathParam("id") UUID id, @NotNull @Valid NewQuestion body) {
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
                    "Anyone sees questions with a published answer, without the name of the asker. A supplier also"
                            + " sees its own, the buyer all of them with their askers.")
    public RestResponse<Page<QuestionView>> list(
            @PathParam("id") UUID id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = page.request(QuestionService.SORT, QuestionService.KEY_LENGTH);
        return PageResponse.of(questions.list(callers.current(), id, request), uri);
    }

    @GET
    @Path("/questions/{questionId}")
    @PermitAll
    @Operation(
            operationId = "readQuestion",
            summary = "Read a question",
            description = "Anyone reads it once its answer is published; before, only the asker's organisation and the"
                    + " buyer.")
    public RestResponse<QuestionView> read(@PathParam("questionId") UUID id, @Context Request request) {
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
                    "For the agents of the department or named in the consultation. Until it is published only its"
                            + " buyers, legal officers and auditors read it.")
    @Refusal(status = 409, when = "ANSWER_PUBLISHED: it can no longer change.")
    public RestResponse<QuestionView> answer(
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
                    "For the agents of the department or named in the consultation. Possible until the deadline; the"
                            + " answer can name the amendment that it goes with.")
    @Refusal(
            status = 409,
            when = "QUESTION_NOT_ANSWERED. QUESTION_NAMES_ASKER: the question needs another wording in the draft of"
                    + " the answer. ANSWER_PUBLISHED. CONSULTATION_NOT_AMENDABLE: the deadline has passed.")
    @Refusal(status = 422, when = "VERSION_UNKNOWN.")
    public RestResponse<QuestionView> publish(
            @PathParam("questionId") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid AnswerPublication body) {
        QuestionView view =
                questions.publish(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.version(), view);
    }
}
