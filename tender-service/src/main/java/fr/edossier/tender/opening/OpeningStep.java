package fr.edossier.tender.opening;

import fr.edossier.tender.envelope.EnvelopeToOpen;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One envelope of an opening: read in a transaction of its own, so that an interrupted opening goes on where it stopped. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class OpeningStep {
    @Id
    private UUID envelopeId;

    private UUID consultationId;
    private int position;

    /** Lots for which the envelope's bid counts. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> lots;

    private @Nullable Instant doneAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OpeningStep() {}

    OpeningStep(UUID consultationId, int position, EnvelopeToOpen envelope) {
        this.envelopeId = envelope.id();
        this.consultationId = consultationId;
        this.position = position;
        this.lots = List.copyOf(envelope.lots());
    }

    void done(Instant now) {
        doneAt = now;
    }

    boolean isDone() {
        return doneAt != null;
    }

    UUID envelopeId() {
        return envelopeId;
    }

    List<UUID> lots() {
        return lots;
    }
}
