package fr.edossier.evaluation.reading;

import fr.edossier.evaluation.EvaluationProblem;
import fr.edossier.evaluation.contract.ContractSummary;
import fr.edossier.evaluation.evaluation.EvaluationService;
import fr.edossier.evaluation.evaluation.EvaluationView;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides who may read an evaluation, for which purpose, and keeps the log of readings. */
@ApplicationScoped
public class ReadingService {
    private final EvaluationService evaluations;
    private final ReadingRepository readings;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    ReadingService(EvaluationService evaluations, ReadingRepository readings, AuditTrail audit, DatabaseClock clock) {
        this.evaluations = evaluations;
        this.readings = readings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Logs the reading and returns the evaluation. A refusal is logged too, so the transaction commits in spite of it.
     *
     * @throws Problem 404 where the caller may not see it, 422 where a purpose is required and missing
     */
    @Transactional(dontRollbackOn = Problem.class)
    EvaluationView read(Caller caller, UUID id, @Nullable Purpose purpose) {
        Optional<EvaluationView> found = evaluations.find(caller, id);
        if (found.isEmpty()) {
            if (evaluations.exists(id)) {
                log(caller, id, purpose, true);
            }
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        EvaluationView evaluation = found.get();
        ContractSummary contract = evaluation.contract();
        Access access =
                Access.of(caller, contract.department(), contract.supplier().id());
        if (access == Access.OTHER_AGENT && purpose == null) {
            throw Problem.of(EvaluationProblem.PURPOSE_REQUIRED)
                    .at(ErrorPlace.parameter("purpose"), "purpose-missing", purposes());
        }
        if (access != Access.OWNER) {
            log(caller, id, purpose, false);
        }
        return evaluation;
    }

    Page<ReadingView> list(UUID evaluationId, PageRequest request) {
        if (!evaluations.exists(evaluationId)) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return Page.of(
                readings.page(evaluationId, request),
                request,
                last -> List.of(last.at().toString(), last.id().toString()),
                reading -> reading);
    }

    private void log(Caller caller, UUID id, @Nullable Purpose purpose, boolean refused) {
        readings.persist(new Reading(id, caller, purpose, refused, clock.instant()));
        Map<String, Object> details = new LinkedHashMap<>();
        if (purpose != null) {
            details.put("purpose", purpose);
        }
        if (caller.department() != null) {
            details.put("department", caller.department());
        }
        audit.record(caller, id, refused ? "evaluation.reading-refused" : "evaluation.read", details);
    }

    private static String purposes() {
        return Stream.of(Purpose.values()).map(Purpose::name).collect(Collectors.joining(", "));
    }
}
