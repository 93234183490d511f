package fr.edossier.tender.bid;

import fr.edossier.tender.dossier.ManifestFile;
import fr.edossier.tender.envelope.OpenedEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What an opened envelope says of the supplier itself; the bids of the same envelope share it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Application {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID consultationId;
    private UUID envelopeId;
    private String supplierId;
    private String supplierAlias;

    @JdbcTypeCode(SqlTypes.JSON)
    private Bid.Files files;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    Application(UUID consultationId, OpenedEnvelope envelope) {
        this.consultationId = consultationId;
        this.envelopeId = envelope.id();
        this.supplierId = envelope.supplierId();
        this.supplierAlias = envelope.supplierAlias();
        this.files = new Bid.Files(envelope.content().manifest().application());
    }

    UUID id() {
        return id;
    }

    List<ManifestFile> files() {
        return files.items();
    }
}
