package fr.edossier.tender.opening;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.weighting.WeightingService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Opens the envelopes after the deadline, once as many different named officers have acted as the consultation asks for. Each
 * envelope is opened in a transaction of its own; nothing is readable before the last one is.
 */
@ApplicationScoped
public class OpeningService {
    private static final Set<TenderProblem> RECORDED = EnumSet.of(
            TenderProblem.NOT_A_NAMED_OFFICER,
            TenderProblem.OPENING_BEFORE_DEADLINE,
            TenderProblem.SECOND_OFFICER_REQUIRED);

    private final OpeningRepository acts;
    private final ConsultationService consultations;
    private final AccessService access;
    private final OpeningStepService steps;
    private final WeightingService weightings;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    OpeningService(
            OpeningRepository acts,
            ConsultationService consultations,
            AccessService access,
            OpeningStepService steps,
            WeightingService weightings,
            Idempotency idempotency,
            AuditTrail audit,
            DatabaseClock clock) {
        this.acts = acts;
        this.consultations = consultations;
        this.access = access;
        this.steps = steps;
        this.weightings = weightings;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records an officer's act; with the last one needed it opens the envelopes. A repeated call, or another officer's, resumes an
     * opening that was interrupted. A refusal is recorded after the act's transaction, so that officers who come too early hold no
     * lock that a submission waits for.
     */
    OpeningView open(Caller officer, UUID id, IdempotencyKey key) {
        OpeningView acted = act(officer, id, key);
        if (acted.state() != OpeningView.State.OPENING) {
            return acted;
        }
        steps.finish(officer, id);
        return QuarkusTransaction.requiringNew().call(() -> view(consultations.look(id)));
    }

    private OpeningView act(Caller officer, UUID id, IdempotencyKey key) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> idempotency.once(
                            key, officer, Act.legal("opening of consultation", id), null, OpeningView.class, () -> {
                                HeldConsultation consultation = consultations.hold(id);
                                Instant now = clock.instant();
                                if (requireMayOpen(officer, consultation, now)) {
                                    record(officer, consultation, now);
                                }
                                return view(consultation);
                            }));
        } catch (Problem refused) {
            if (refused.type() instanceof TenderProblem type && RECORDED.contains(type)) {
                audit.recordRefusal(officer, id, "opening.refused", Map.of("code", type.name()));
            }
            throw refused;
        }
    }

    private void record(Caller officer, HeldConsultation consultation, Instant now) {
        acts.persistAndFlush(new OpeningAct(consultation.id(), officer.name(), now));
        audit.record(officer, consultation.id(), "opening.act", Map.of("officer", officer.name()));
        if (hasBegun(consultation)) {
            steps.plan(consultation, now);
        }
    }

    @Transactional
    OpeningView read(Caller caller, UUID id) {
        access.toConsultation(caller, id).require(Standing::seesOpening);
        return view(consultations.look(id));
    }

    /** @return false where the opening has begun and only has to go on */
    private boolean requireMayOpen(Caller officer, HeldConsultation consultation, Instant now) {
        ConsultationStatus status = consultation.life().statusAt(now);
        if (status == ConsultationStatus.DRAFT) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        if (!Standing.of(officer, consultation.people()).officer()) {
            throw Problem.of(TenderProblem.NOT_A_NAMED_OFFICER);
        }
        if (status == ConsultationStatus.PUBLISHED) {
            throw Problem.of(
                    TenderProblem.OPENING_BEFORE_DEADLINE,
                    consultation.life().deadline().toString());
        }
        status.requireRunning();
        if (status == ConsultationStatus.OPENED) {
            throw Problem.of(TenderProblem.ALREADY_OPENED);
        }
        if (hasBegun(consultation)) {
            return false;
        }
        weightings.requireFixed(consultation.lots(now));
        boolean again = acts.ofConsultation(consultation.id()).stream()
                .anyMatch(act -> act.officer().equals(officer.name()));
        if (again) {
            throw Problem.of(TenderProblem.SECOND_OFFICER_REQUIRED);
        }
        return true;
    }

    /** Whether enough officers have acted; the number needed cannot change after the deadline. */
    private boolean hasBegun(HeldConsultation consultation) {
        return acts.ofConsultation(consultation.id()).size()
                >= consultation.content().officersNeeded();
    }

    private OpeningView view(HeldConsultation consultation) {
        List<OpeningView.Act> done = acts.ofConsultation(consultation.id()).stream()
                .map(OpeningAct::view)
                .toList();
        int threshold = consultation.content().officersNeeded();
        Instant openedAt = consultation.life().openedAt();
        if (openedAt != null) {
            return OpeningView.opened(consultation.id(), threshold, done, openedAt, steps.opened(consultation.id()));
        }
        return done.size() < threshold
                ? OpeningView.pending(consultation.id(), threshold, done)
                : OpeningView.opening(consultation.id(), threshold, done, steps.remaining(consultation.id()));
    }
}
