package fr.edossier.tender.opening;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.dossier.DossierService;
import fr.edossier.tender.envelope.EnvelopeService;
import fr.edossier.tender.envelope.EnvelopeToOpen;
import fr.edossier.tender.envelope.OpenedEnvelope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The steps of an opening: planned with the last officer's act, then done one envelope at a time. */
@ApplicationScoped
class OpeningStepService {
    private final OpeningRepository openings;
    private final ConsultationService consultations;
    private final DossierService dossiers;
    private final EnvelopeService envelopes;
    private final OpeningReader reader;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    private record Opened(UUID consultationId, Instant openedAt) {}

    OpeningStepService(
            OpeningRepository openings,
            ConsultationService consultations,
            DossierService dossiers,
            EnvelopeService envelopes,
            OpeningReader reader,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.openings = openings;
        this.consultations = consultations;
        this.dossiers = dossiers;
        this.envelopes = envelopes;
        this.reader = reader;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Stores a step for each envelope that counts for a lot that has not ended. */
    void plan(HeldConsultation consultation, Instant now) {
        List<LotInConsultation> running = consultation.lots(now).stream()
                .filter(lot -> lot.ending() == null)
                .toList();
        List<EnvelopeToOpen> toOpen = envelopes.toOpen(consultation.id(), running);
        for (int position = 0; position < toOpen.size(); position++) {
            openings.persist(new OpeningStep(consultation.id(), position + 1, toOpen.get(position)));
        }
        openings.flush();
    }

    /** Does the steps that are left, each in its transaction, then opens the consultation; does nothing where that is done. */
    void finish(Caller officer, UUID id) {
        List<UUID> remaining = QuarkusTransaction.requiringNew().call(() -> openings.remaining(id));
        for (UUID envelopeId : remaining) {
            QuarkusTransaction.requiringNew().run(() -> open(id, envelopeId));
        }
        QuarkusTransaction.requiringNew().run(() -> complete(officer, id));
    }

    private void open(UUID id, UUID envelopeId) {
        OpeningStep step = openings.hold(envelopeId);
        if (step.isDone()) {
            return;
        }
        OpenedEnvelope opened = envelopes.open(envelopeId);
        Map<UUID, byte[]> content = opened.content().bids();
        reader.read(
                id,
                opened,
                step.lots().stream()
                        .map(content::get)
                        .filter(Objects::nonNull)
                        .map(dossiers::bid)
                        .toList());
        step.done(clock.instant());
    }

    private void complete(Caller officer, UUID id) {
        HeldConsultation consultation = consultations.hold(id);
        if (consultation.life().openedAt() != null) {
            return;
        }
        Instant now = clock.instant();
        consultation.open(now);
        consultations.written(officer, consultation);
        audit.record(officer, id, "consultation.opened", Map.of("envelopes", openings.countSteps(id)));
        facts.publish("fr.edossier.tender.consultation.opened", id, new Opened(id, now));
    }

    int opened(UUID id) {
        return envelopes.countOpened(id);
    }

    int remaining(UUID id) {
        return openings.remaining(id).size();
    }
}
