package fr.edossier.tender.envelope;

import fr.edossier.tender.dossier.SealableDossier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One sending of a dossier, whole and unchangeable; only its status moves. */
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
    private String content;
    private String contentHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private Receipt receipt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Envelope() {}

    Envelope(SealableDossier dossier, String content, Receipt receipt) {
        this.id = receipt.envelopeId();
        this.consultationId = receipt.consultationId();
        this.dossierId = dossier.id();
        this.supplierId = dossier.supplierId();
        this.supplierAlias = dossier.supplierAlias();
        this.depositor = receipt.depositor();
        this.status = receipt.status();
        this.receivedAt = receipt.receivedAt();
        this.content = content;
        this.contentHash = receipt.contentHash();
        this.receipt = receipt;
    }

    void open() {
        if (status != EnvelopeStatus.SEALED) {
            throw new IllegalStateException("envelope " + id + " is " + status);
        }
        status = EnvelopeStatus.OPENED;
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

    String content() {
        return content;
    }

    Receipt receipt() {
        return receipt;
    }
}
