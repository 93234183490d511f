package fr.edossier.evaluation.evaluation;

import fr.edossier.evaluation.EvaluationProblem;
import fr.edossier.evaluation.contract.Commitment;
import fr.edossier.evaluation.contract.ContractService;
import fr.edossier.evaluation.contract.ContractSummary;
import fr.edossier.evaluation.contract.ContractView;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** Creates, changes, sends and shares evaluations. */
@ApplicationScoped
public class EvaluationService {
    private final EvaluationRepository evaluations;
    private final ContractService contracts;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;
    private final Duration replyPeriod;

    EvaluationService(
            EvaluationRepository evaluations,
            ContractService contracts,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock,
            ReplyConfig config) {
        this.evaluations = evaluations;
        this.contracts = contracts;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
        this.replyPeriod = Duration.ofDays(config.days());
    }

    @Transactional
    EvaluationView draft(Caller caller, NewEvaluation request) {
        ContractView contract = contracts
                .find(request.contractId())
                .filter(found -> caller.isOfDepartment(found.department()))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND)
                        .at(ErrorPlace.pointer("/contractId"), "unknown-contract"));
        Evaluation evaluation = new Evaluation(contract, caller.subject(), clock.instant());
        if (evaluations.existsForContract(contract.id())) {
            throw Problem.of(EvaluationProblem.EVALUATION_EXISTS);
        }
        evaluations.persist(evaluation);
        return written(caller, evaluation, "evaluation.drafted", Map.of("contractId", contract.id()));
    }

    @Transactional
    EvaluationView replace(Caller caller, UUID id, IfMatch ifMatch, EvaluationContent content) {
        Evaluation evaluation = held(caller, id, ifMatch, "replacement");
        evaluation.requireDraft();
        Finding.refuse(
                EvaluationProblem.CONTENT_CONTRADICTORY,
                EvaluationRules.contradictions(
                        content,
                        contract(evaluation).commitments().stream()
                                .map(Commitment::id)
                                .collect(Collectors.toSet())));
        evaluation.replace(content);
        return written(caller, evaluation, "evaluation.changed", Map.of());
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch ifMatch) {
        Evaluation evaluation = held(caller, id, ifMatch, "deletion");
        evaluation.requireDraft();
        evaluations.delete(evaluation);
        audit.record(caller, id, "evaluation.deleted", Map.of("contractId", evaluation.contractId()));
    }

    @Transactional
    EvaluationView send(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, Act.legal("sending of evaluation", id), null, EvaluationView.class, () -> {
            Evaluation evaluation = held(caller, id, ifMatch, "sending");
            Instant now = clock.instant();
            Instant dueAt = now.plus(replyPeriod);
            evaluation.send(now, dueAt);
            return written(caller, evaluation, "evaluation.sent", Map.of("replyDueAt", dueAt.toString()));
        });
    }

    @Transactional
    EvaluationView share(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(
                key, caller, Act.internal("sharing of evaluation", id), null, EvaluationView.class, () -> {
                    Evaluation evaluation = held(caller, id, ifMatch, "sharing");
                    evaluation.share(clock.instant());
                    EvaluationView view = written(
                            caller, evaluation, "evaluation.shared", Map.of("replied", evaluation.reply() != null));
                    facts.publish(SharedEvaluation.TYPE, id, SharedEvaluation.of(view));
                    return view;
                });
    }

    /** Adds the supplier's reply, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EvaluationView comment(Caller caller, UUID id, IfMatch ifMatch, String comment) {
        Evaluation evaluation = evaluations.heldBySupplier(caller, id).orElseThrow(() -> notFound(caller, id, "reply"));
        ifMatch.check(evaluation.version());
        evaluation.comment(comment, caller.subject(), clock.instant());
        return written(caller, evaluation, "evaluation.replied", Map.of());
    }

    /** Lists evaluations, without a transaction because each query is consistent by itself. */
    Page<EvaluationSummary> list(Caller caller, EvaluationFilter filter, PageRequest request) {
        List<EvaluationRow> rows = evaluations.page(caller, filter, request);
        Map<UUID, ContractSummary> about =
                contracts.summaries(rows.stream().map(EvaluationRow::contractId).toList());
        return Page.of(
                rows,
                request,
                last -> List.of(last.createdAt().toString(), last.id().toString()),
                row -> row.of(Objects.requireNonNull(about.get(row.contractId()))));
    }

    /** Finds an evaluation that the caller may see; the calling code logs the reading where required. */
    public Optional<EvaluationView> find(Caller caller, UUID id) {
        return evaluations.known(caller, id).map(evaluation -> EvaluationView.of(evaluation, contract(evaluation)));
    }

    public boolean exists(UUID id) {
        return evaluations.exists(id);
    }

    private Evaluation held(Caller caller, UUID id, IfMatch ifMatch, String act) {
        Evaluation evaluation = evaluations.heldByAuthor(caller, id).orElseThrow(() -> notFound(caller, id, act));
        ifMatch.check(evaluation.version());
        return evaluation;
    }

    /** Records the refusal where the evaluation exists but belongs to others. */
    private Problem notFound(Caller caller, UUID id, String act) {
        if (evaluations.exists(id)) {
            audit.recordRefusal(caller, id, "evaluation.refused", Map.of("act", act));
        }
        return Problem.of(PlatformProblem.NOT_FOUND);
    }

    /** Flushes before it makes the view, so that the view has the stored version. */
    private EvaluationView written(Caller caller, Evaluation evaluation, String act, Map<String, ?> details) {
        try {
            evaluations.flush();
        } catch (ConstraintViolationException refused) {
            if ("evaluation_contract_id_key".equals(refused.getConstraintName())) {
                throw Problem.of(EvaluationProblem.EVALUATION_EXISTS);
            }
            throw refused;
        }
        audit.record(caller, evaluation.id(), act, details);
        return EvaluationView.of(evaluation, contract(evaluation));
    }

    private ContractView contract(Evaluation evaluation) {
        return contracts.find(evaluation.contractId()).orElseThrow();
    }
}
