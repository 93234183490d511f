package fr.edossier.tender.envelope;

import fr.edossier.tender.dossier.SubmittedDossier;
import fr.edossier.tender.sealing.SealedContent;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One sending of a dossier. Its content never changes; only its status does. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Envelope {
    @Id
    private UUID id;

    private UUID consultationId;
    private UUID dossierId;
    private String supplierId;
    private String supplierAlias;
    private String depositor;

    @Enumerated(EnumType.STRING)
    private EnvelopeStatus status;

    private Instant receivedAt;
    private byte[] content;
    private String contentHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private Receipt receipt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Envelope() {}

    Envelope(SubmittedDossier dossier, SealedContent content, Receipt receipt) {
        this.id = receipt.envelopeId();
        this.consultationId = receipt.consultationId();
        this.dossierId = dossier.id();
        this.supplierId = dossier.supplierId();
        this.supplierAlias = dossier.supplierAlias();
        this.depositor = receipt.depositor();
        this.status = receipt.status();
        this.receivedAt = receipt.receivedAt();
        this.content = content.bytes();
        this.contentHash = receipt.contentHash();
        this.receipt = receipt;
    }

    /** A superseded envelope that is opened for a lot of its own stays superseded. */
    void open() {
        if (status != EnvelopeStatus.SUPERSEDED) {
            move(EnvelopeStatus.OPENED);
        }
    }

    void supersede() {
        move(EnvelopeStatus.SUPERSEDED);
    }

    private void move(EnvelopeStatus to) {
        if (!status.canBecome(to)) {
            throw new IllegalStateException("envelope " + id + ": " + status + " to " + to);
        }
        status = to;
    }

    UUID id() {
        return id;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String supplierId() {
        return supplierId;
    }

    String supplierAlias() {
        return supplierAlias;
    }

    byte[] content() {
        return content;
    }

    Receipt receipt() {
        return receipt;
    }
}
