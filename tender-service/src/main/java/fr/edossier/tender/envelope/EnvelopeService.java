package fr.edossier.tender.envelope;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.content.Buyer;
import fr.edossier.tender.dossier.DossierService;
import fr.edossier.tender.dossier.Manifest;
import fr.edossier.tender.dossier.ManifestFile;
import fr.edossier.tender.dossier.SubmittedDossier;
import fr.edossier.tender.sealing.SealedContent;
import fr.edossier.tender.sealing.SealingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receives envelopes: decides by the database's clock whether one is in time, keeps it and acknowledges it. */
@ApplicationScoped
public class EnvelopeService {
    private final EnvelopeRepository envelopes;
    private final DossierService dossiers;
    private final SealingService sealing;
    private final ConsultationService consultations;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    EnvelopeService(
            EnvelopeRepository envelopes,
            DossierService dossiers,
            SealingService sealing,
            ConsultationService consultations,
            Idempotency idempotency,
            AuditTrail audit,
            DatabaseClock clock) {
        this.envelopes = envelopes;
        this.dossiers = dossiers;
        this.sealing = sealing;
        this.consultations = consultations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps and acknowledges a dossier, late or not; a late one gets the status LATE (order of 22 March 2019, annex 7), which the
     * endpoint answers as a refusal. The consultation's row is shared with other submissions before the clock is read, so that
     * its deadline does not change and its opening does not begin meanwhile.
     */
    @Transactional
    Receipt submit(Caller caller, UUID dossierId, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, Act.legal("submission of dossier", dossierId), null, Receipt.class, () -> {
            SubmittedDossier dossier = dossiers.submit(caller, dossierId, ifMatch);
            HeldConsultation consultation = consultations.share(dossier.consultationId());
            Instant receivedAt = clock.instant();
            consultation.life().requireRunning();
            boolean inTime = consultation.life().admits(receivedAt);
            SealedContent content = sealing.seal(dossier.content());
            Receipt receipt = receipt(caller, dossier, consultation, receivedAt, content.sha256());
            if (inTime) {
                envelopes.sealed(consultation.id(), dossier.supplierId()).ifPresent(Envelope::supersede);
                envelopes.flush();
            }
            envelopes.persistAndFlush(new Envelope(dossier, content, receipt));
            audit.record(
                    caller,
                    consultation.id(),
                    inTime ? "envelope.sealed" : "envelope.late",
                    Map.of(
                            "envelope",
                            receipt.envelopeId(),
                            "contentHash",
                            receipt.contentHash(),
                            "receivedAt",
                            receivedAt));
            return receipt;
        });
    }

    @Transactional
    Receipt receipt(Caller caller, UUID id) {
        String supplier =
                caller.organisation() == null ? "" : caller.organisation().id();
        return envelopes
                .ofSupplier(supplier, id)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND))
                .receipt();
    }

    /**
     * The envelopes that an opening has to read, in an order that does not change.
     *
     * @param lots lots whose bids are to be read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EnvelopeToOpen> toOpen(UUID consultationId, List<LotInConsultation> lots) {
        return CountingEnvelopes.choose(envelopes.inTime(consultationId), lots);
    }

    /** Opens an envelope that {@link #toOpen} gave. */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenedEnvelope open(UUID id) {
        Envelope envelope = envelopes.findById(id);
        envelope.open();
        envelopes.flush();
        return new OpenedEnvelope(
                envelope.id(), envelope.supplierId(), envelope.supplierAlias(), sealing.unseal(envelope.content()));
    }

    /** How many envelopes were opened, one for each supplier. */
    @Transactional
    public int countOpened(UUID consultationId) {
        return Math.toIntExact(
                envelopes.count("consultationId = ?1 and status = ?2", consultationId, EnvelopeStatus.OPENED));
    }

    private static Receipt receipt(
            Caller caller,
            SubmittedDossier dossier,
            HeldConsultation consultation,
            Instant receivedAt,
            String contentHash) {
        Manifest manifest = dossier.content().manifest();
        return new Receipt(
                UUID.randomUUID(),
                consultation.id(),
                consultation.reference(),
                consultation.title(),
                buyer(consultation),
                dossier.supplierAlias(),
                caller.name(),
                consultation.life().admits(receivedAt) ? EnvelopeStatus.SEALED : EnvelopeStatus.LATE,
                receivedAt,
                consultation.life().deadline(),
                manifest.files().stream().map(ManifestFile::view).toList(),
                contentHash,
                lateLots(manifest.lots(), consultation.lots(receivedAt), receivedAt));
    }

    /** The buyer's name, and the department that buys for it. */
    private static String buyer(HeldConsultation consultation) {
        Buyer buyer = consultation.content().buyer();
        return buyer == null ? consultation.department() : buyer.name() + ", " + consultation.department();
    }

    private static @Nullable List<UUID> lateLots(List<UUID> offered, List<LotInConsultation> lots, Instant receivedAt) {
        List<UUID> late = lots.stream()
                .filter(lot -> offered.contains(lot.id()) && !lot.admits(receivedAt))
                .map(LotInConsultation::id)
                .toList();
        return late.isEmpty() ? null : late;
    }
}
