package fr.edossier.tender.consultation;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entity behind what other features hold. */
final class LockedConsultation implements HeldConsultation {
    private final Consultation consultation;
    private final ConsultationRepository consultations;

    LockedConsultation(Consultation consultation, ConsultationRepository consultations) {
        this.consultation = consultation;
        this.consultations = consultations;
    }

    @Override
    public UUID id() {
        return consultation.id();
    }

    @Override
    public String reference() {
        return consultation.reference();
    }

    @Override
    public Wording title() {
        return consultation.title();
    }

    @Override
    public String department() {
        return consultation.department();
    }

    @Override
    public Instant deadline() {
        return consultation.deadline();
    }

    @Override
    public NewConsultation content() {
        return consultation.content();
    }

    @Override
    public int contentVersion() {
        return consultation.contentVersion();
    }

    @Override
    public void requireDraft() {
        consultation.requireDraft();
    }

    @Override
    public void requireAmendable(Instant now) {
        consultation.requireAmendable(now);
    }

    @Override
    public ConsultationView amend(
            Caller caller, NewConsultation content, List<LotInConsultation> lots, String hash, Instant now) {
        consultation.amend(content, hash, now);
        for (LotInConsultation lot : lots) {
            Instant own = lot.content().deadline();
            if (own != null) {
                consultation.lot(lot.id()).orElseThrow().until(own);
            }
        }
        return flushed(caller, now);
    }

    @Override
    public ConsultationView abandon(Caller caller, Abandonment abandonment, Instant now) {
        if (consultations.hasContract(consultation.id())) {
            throw Problem.of(TenderProblem.CONTRACT_EXISTS);
        }
        consultation.abandon(abandonment, caller.subject(), now);
        return flushed(caller, now);
    }

    @Override
    public ConsultationView endLot(Caller caller, UUID lotId, LotEnding ending, Instant now) {
        if (consultations.hasContractOf(lotId)) {
            throw Problem.of(TenderProblem.CONTRACT_EXISTS);
        }
        Lot lot = consultation.lot(lotId).orElseThrow(ConsultationService::notFound);
        consultation.endLot(lot, ending, caller.subject(), now);
        return flushed(caller, now);
    }

    @Override
    public String createdBy() {
        return consultation.createdBy();
    }

    @Override
    public boolean hasVisaOf(String hash) {
        return consultation.hasVisaOf(hash);
    }

    @Override
    public ConsultationView stamp(Caller caller, String hash, Instant now) {
        consultation.stamp(caller.subject(), hash, now);
        return flushed(caller, now);
    }

    @Override
    public List<LotInConsultation> lots(Instant now) {
        return consultation.lots().stream()
                .map(lot -> LotInConsultation.of(lot, now))
                .toList();
    }

    @Override
    public void touchDraft(Caller writer, Instant now) {
        if (consultation.status() == ConsultationStatus.DRAFT) {
            consultation.touchDraft(writer.subject(), now);
        } else {
            advance();
        }
    }

    @Override
    public void requirePublished() {
        if (consultation.status() == ConsultationStatus.DRAFT) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_PUBLISHED);
        }
    }

    @Override
    public void advance() {
        consultations.getEntityManager().lock(consultation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    @Override
    public void requireNotAbandoned() {
        consultation.requireNotAbandoned();
    }

    @Override
    public void requireRunning() {
        consultation.status().requireRunning();
    }

    @Override
    public @Nullable Instant publishedAt() {
        return consultation.publishedAt();
    }

    @Override
    public @Nullable Instant openedAt() {
        return consultation.openedAt();
    }

    @Override
    public ConsultationStatus statusAt(Instant now) {
        return consultation.statusAt(now);
    }

    @Override
    public boolean admits(Instant receivedAt) {
        return consultation.admits(receivedAt);
    }

    @Override
    public void check(IfMatch ifMatch, Instant now) {
        ifMatch.check(ConsultationView.tag(consultation.version(), consultation.statusAt(now)));
    }

    @Override
    public ConsultationView publish(Caller caller, String hash, Instant now) {
        consultation.publish(caller.subject(), hash, now);
        return flushed(caller, now);
    }

    @Override
    public void open(Instant now) {
        consultation.open(now);
        consultations.flush();
    }

    private ConsultationView flushed(Caller caller, Instant now) {
        consultations.flush();
        return ConsultationView.of(consultation, now, consultations.isBuyer(caller, consultation.id()));
    }
}
