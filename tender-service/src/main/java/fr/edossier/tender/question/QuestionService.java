package fr.edossier.tender.question;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Caller.Organisation;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.notification.News;
import fr.edossier.tender.notification.NotificationKind;
import fr.edossier.tender.notification.NotificationService;
import fr.edossier.tender.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Questions of suppliers and answers to all. */
@ApplicationScoped
public class QuestionService {
    static final String SORT = "askedAt";
    static final int KEY_LENGTH = 2;

    private final QuestionRepository questions;
    private final AccessService access;
    private final ConsultationService consultations;
    private final NotificationService notifications;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    private record Answered(UUID questionId, UUID consultationId) {}

    QuestionService(
            QuestionRepository questions,
            AccessService access,
            ConsultationService consultations,
            NotificationService notifications,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.questions = questions;
        this.access = access;
        this.consultations = consultations;
        this.notifications = notifications;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Asks a question. The consultation's row is locked before the clock is read, so that an extension of the time for questions
     * comes before or after. The audit trail does not contain the question.
     */
    @Transactional
    QuestionView ask(Caller caller, UUID consultationId, NewQuestion asked) {
        Organisation supplier = caller.organisation();
        if (supplier == null) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        if (!access.toConsultation(caller, consultationId).seesConsultation()) {
            throw notFound();
        }
        HeldConsultation consultation = consultations.share(consultationId);
        Instant now = clock.instant();
        consultation.life().requireRunning();
        Instant until = Objects.requireNonNullElse(
                consultation.content().questionsUntil(), consultation.life().deadline());
        if (now.isAfter(until)) {
            throw Problem.of(TenderProblem.QUESTIONS_CLOSED, until.toString());
        }
        Question question = new Question(consultationId, supplier, caller.subject(), asked.text(), now);
        questions.persistAndFlush(question);
        audit.record(caller, consultationId, "question.asked", Map.of("question", question.id()));
        notifications.tell(
                Recipient.team(consultation.createdBy(), consultation.content().team()),
                News.of(
                        NotificationKind.QUESTION_ASKED,
                        consultationId,
                        consultation.reference(),
                        consultation.title()));
        return QuestionView.of(question, caller, false);
    }

    @Transactional
    Page<QuestionView> list(Caller caller, UUID consultationId, PageRequest request) {
        if (!access.toConsultation(caller, consultationId).seesConsultation()) {
            throw notFound();
        }
        boolean insider = access.toConsultation(caller, consultationId).isInsider();
        List<Question> found = questions.page(consultationId, caller, insider, request);
        return Page.of(
                found,
                request,
                question -> List.of(question.askedAt().toString(), question.id().toString()),
                question -> QuestionView.of(question, caller, insider));
    }

    @Transactional
    QuestionView read(Caller caller, UUID id) {
        Question question = questions.findByIdOptional(id).orElseThrow(QuestionService::notFound);
        boolean insider =
                access.toConsultation(caller, question.consultationId()).isInsider();
        if (!insider && question.publishedAt() == null && !question.isOf(caller)) {
            throw notFound();
        }
        return QuestionView.of(question, caller, insider);
    }

    @Transactional
    QuestionView answer(Caller caller, UUID id, IfMatch ifMatch, NewAnswer answer) {
        Question question = held(caller, id, ifMatch);
        question.answer(answer, caller.subject());
        questions.flush();
        audit.record(caller, question.consultationId(), "question.answer-drafted", Map.of("question", id));
        return QuestionView.of(question, caller, true);
    }

    /** Publishes an answer, without saying who asked. Possible until the deadline. */
    @Transactional
    QuestionView publish(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, AnswerPublication publication) {
        return idempotency.once(
                key, caller, Act.legal("publication of the answer to", id), publication, QuestionView.class, () -> {
                    Question question = held(caller, id, ifMatch);
                    HeldConsultation consultation = consultations.share(question.consultationId());
                    Instant now = clock.instant();
                    consultation.life().requireAmendable(now);
                    Integer version = publication.contentVersion();
                    if (version != null && version > consultation.contentVersion()) {
                        throw Problem.of(TenderProblem.VERSION_UNKNOWN)
                                .at(ErrorPlace.pointer("/contentVersion"), "version-unknown");
                    }
                    question.publish(version, caller.subject(), now);
                    questions.flush();
                    audit.record(caller, consultation.id(), "question.answer-published", Map.of("question", id));
                    facts.publish(
                            "fr.edossier.tender.question.answered",
                            consultation.id(),
                            new Answered(id, consultation.id()));
                    notifications.tellInterested(News.of(
                            NotificationKind.QUESTION_ANSWERED,
                            consultation.id(),
                            consultation.reference(),
                            consultation.title()));
                    return QuestionView.of(question, caller, true);
                });
    }

    private Question held(Caller caller, UUID id, IfMatch ifMatch) {
        Question question = questions.held(id).orElseThrow(QuestionService::notFound);
        access.toConsultation(caller, question.consultationId()).require(Standing::isBuyer);
        ifMatch.check(question.version());
        return question;
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
