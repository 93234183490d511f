package fr.edossier.tender.envelope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.hash.Sha256;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.consultation.Buyer;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.dossier.DossierService;
import fr.edossier.tender.dossier.LotBid;
import fr.edossier.tender.dossier.SealableDossier;
import fr.edossier.tender.dossier.SealedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Submission: takes the dossier as it stands, decides by the database's clock whether it is in time, and acknowledges it. */
@ApplicationScoped
public class EnvelopeService {
    private final EnvelopeRepository envelopes;
    private final DossierService dossiers;
    private final ConsultationService consultations;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final DatabaseClock clock;
    private final ObjectMapper json;

    EnvelopeService(
            EnvelopeRepository envelopes,
            DossierService dossiers,
            ConsultationService consultations,
            Idempotency idempotency,
            AuditTrail audit,
            DatabaseClock clock,
            ObjectMapper json) {
        this.envelopes = envelopes;
        this.dossiers = dossiers;
        this.consultations = consultations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Never refuses an arrival for being late: it is kept and acknowledged with the status LATE (order of 22 March 2019,
     * annex 7), which the endpoint tells as a refusal. The consultation's row is shared with other submissions, and held
     * against a change of the deadline and against the opening, before the clock is read.
     */
    @Transactional
    Receipt submit(Caller caller, UUID dossierId, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, "submission of dossier " + dossierId, null, Receipt.class, () -> {
            SealableDossier dossier = dossiers.hold(caller, dossierId, ifMatch);
            HeldConsultation consultation = consultations.hold(dossier.consultationId(), LockModeType.PESSIMISTIC_READ);
            Instant receivedAt = clock.instant();
            consultation.requireRunning();
            boolean inTime = consultation.admits(receivedAt);
            String content = write(dossier.content());
            Receipt receipt = receipt(caller, dossier, consultation, receivedAt, inTime, content);
            if (inTime) {
                envelopes.supersede(consultation.id(), dossier.supplierId());
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
     * Opens what counts, in the order of reception: the last envelope of each supplier, and for a lot that closed before it came the
     * last one that came before.
     *
     * @param lots those whose bids are to be read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<OpenedEnvelope> open(UUID consultationId, List<LotInConsultation> lots) {
        Map<String, List<Envelope>> bySupplier = envelopes.inTime(consultationId).stream()
                .collect(Collectors.groupingBy(Envelope::supplierId, LinkedHashMap::new, Collectors.toList()));
        List<OpenedEnvelope> opened = new ArrayList<>();
        for (List<Envelope> received : bySupplier.values()) {
            Envelope last = received.get(received.size() - 1);
            Map<UUID, Envelope> counting = CountingEnvelopes.byLot(received, Envelope::receivedAt, lots);
            for (Envelope envelope : received) {
                SealableDossier.Content content = read(envelope.content());
                List<LotBid> bids = content.bids().stream()
                        .filter(bid -> envelope.equals(counting.get(bid.lotId())))
                        .toList();
                if (envelope.equals(last)) {
                    envelope.open();
                }
                if (envelope.equals(last) || !bids.isEmpty()) {
                    opened.add(new OpenedEnvelope(
                            envelope.id(),
                            envelope.supplierId(),
                            envelope.supplierAlias(),
                            new SealableDossier.Content(bids, content.files())));
                }
            }
        }
        envelopes.flush();
        return List.copyOf(opened);
    }

    @Transactional
    public int countOpened(UUID consultationId) {
        return Math.toIntExact(
                envelopes.count("consultationId = ?1 and status = ?2", consultationId, EnvelopeStatus.OPENED));
    }

    private static Receipt receipt(
            Caller caller,
            SealableDossier dossier,
            HeldConsultation consultation,
            Instant receivedAt,
            boolean inTime,
            String content) {
        return new Receipt(
                UUID.randomUUID(),
                consultation.id(),
                consultation.reference(),
                consultation.title(),
                buyer(consultation),
                dossier.supplierAlias(),
                caller.name(),
                inTime ? EnvelopeStatus.SEALED : EnvelopeStatus.LATE,
                receivedAt,
                consultation.deadline(),
                dossier.content().files().stream().map(SealedFile::view).toList(),
                Sha256.hex(content),
                lateLots(dossier, consultation.lots(receivedAt), receivedAt));
    }

    /** With the department that buys for it. */
    private static String buyer(HeldConsultation consultation) {
        Buyer buyer = consultation.content().buyer();
        return buyer == null ? consultation.department() : buyer.name() + ", " + consultation.department();
    }

    private static @Nullable List<UUID> lateLots(
            SealableDossier dossier, List<LotInConsultation> lots, Instant receivedAt) {
        List<UUID> offered =
                dossier.content().bids().stream().map(LotBid::lotId).toList();
        List<UUID> late = lots.stream()
                .filter(lot -> offered.contains(lot.id()) && !lot.admits(receivedAt))
                .map(LotInConsultation::id)
                .toList();
        return late.isEmpty() ? null : late;
    }

    private String write(SealableDossier.Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SealableDossier.Content read(String content) {
        try {
            return json.readValue(content, SealableDossier.Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
