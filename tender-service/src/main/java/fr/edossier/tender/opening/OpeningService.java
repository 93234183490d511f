package fr.edossier.tender.opening;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.analysis.BidService;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.envelope.EnvelopeService;
import fr.edossier.tender.envelope.OpenedEnvelope;
import fr.edossier.tender.weighting.WeightingService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Opening after the deadline, by as many different named officers as the consultation asks for. */
@ApplicationScoped
public class OpeningService {
    private static final Set<TenderProblem> RECORDED = EnumSet.of(
            TenderProblem.NOT_A_NAMED_OFFICER,
            TenderProblem.OPENING_BEFORE_DEADLINE,
            TenderProblem.SECOND_OFFICER_REQUIRED);

    private final OpeningRepository acts;
    private final ConsultationService consultations;
    private final EnvelopeService envelopes;
    private final BidService bids;
    private final WeightingService weightings;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    record Opened(UUID consultationId, Instant openedAt) {}

    OpeningService(
            OpeningRepository acts,
            ConsultationService consultations,
            EnvelopeService envelopes,
            BidService bids,
            WeightingService weightings,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.acts = acts;
        this.consultations = consultations;
        this.envelopes = envelopes;
        this.bids = bids;
        this.weightings = weightings;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** A refusal is recorded when the act's transaction has ended: officers who come too early take nothing from submissions. */
    OpeningView open(Caller officer, UUID id, IdempotencyKey key) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> act(officer, id, key));
        } catch (Problem refused) {
            if (refused.type() instanceof TenderProblem type && RECORDED.contains(type)) {
                audit.recordRefusal(officer, id, "opening.refused", Map.of("code", type.name()));
            }
            throw refused;
        }
    }

    private OpeningView act(Caller officer, UUID id, IdempotencyKey key) {
        return idempotency.once(key, officer, "opening of consultation " + id, null, OpeningView.class, () -> {
            HeldConsultation consultation = consultations.hold(id, LockModeType.PESSIMISTIC_WRITE);
            Instant now = clock.instant();
            requireMayOpen(officer, consultation, now);
            acts.persistAndFlush(new OpeningAct(id, officer.name(), now));
            audit.record(officer, id, "opening.act", Map.of("officer", officer.name()));
            if (acts.ofConsultation(id).size() >= consultation.content().officersNeeded()) {
                complete(officer, consultation, now);
            }
            return view(consultation);
        });
    }

    @Transactional
    OpeningView read(Caller caller, UUID id) {
        HeldConsultation consultation = consultations.hold(id, LockModeType.NONE);
        boolean officer = caller.has(Role.OPENING_OFFICER)
                && consultation.content().openingOfficers().contains(caller.name());
        boolean concerned = officer || consultations.isBuyer(caller, id);
        if (!concerned || consultation.statusAt(clock.instant()) == ConsultationStatus.DRAFT) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return view(consultation);
    }

    private void requireMayOpen(Caller officer, HeldConsultation consultation, Instant now) {
        ConsultationStatus status = consultation.statusAt(now);
        if (status == ConsultationStatus.DRAFT) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        if (!consultation.content().openingOfficers().contains(officer.name())) {
            throw Problem.of(TenderProblem.NOT_A_NAMED_OFFICER);
        }
        if (status == ConsultationStatus.PUBLISHED) {
            throw Problem.of(
                    TenderProblem.OPENING_BEFORE_DEADLINE,
                    consultation.deadline().toString());
        }
        status.requireRunning();
        if (status == ConsultationStatus.OPENED) {
            throw Problem.of(TenderProblem.ALREADY_OPENED);
        }
        weightings.requireFixed(consultation.lots(now));
        boolean again = acts.ofConsultation(consultation.id()).stream()
                .anyMatch(act -> act.officer().equals(officer.name()));
        if (again) {
            throw Problem.of(TenderProblem.SECOND_OFFICER_REQUIRED);
        }
    }

    private void complete(Caller officer, HeldConsultation consultation, Instant now) {
        List<OpenedEnvelope> opened = envelopes.open(
                consultation.id(),
                consultation.lots(now).stream()
                        .filter(lot -> lot.ending() == null)
                        .toList());
        consultation.open(now);
        bids.receive(consultation.id(), opened);
        audit.record(officer, consultation.id(), "consultation.opened", Map.of("envelopes", opened.size()));
        facts.publish("fr.edossier.tender.consultation.opened", consultation.id(), new Opened(consultation.id(), now));
    }

    private OpeningView view(HeldConsultation consultation) {
        boolean open = consultation.openedAt() != null;
        return new OpeningView(
                consultation.id(),
                open ? OpeningView.State.OPENED : OpeningView.State.PENDING,
                consultation.content().officersNeeded(),
                acts.ofConsultation(consultation.id()).stream()
                        .map(OpeningAct::view)
                        .toList(),
                consultation.openedAt(),
                open ? envelopes.countOpened(consultation.id()) : null);
    }
}
