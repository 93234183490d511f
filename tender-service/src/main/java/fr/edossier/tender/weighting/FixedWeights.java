package fr.edossier.tender.weighting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The exact weights of a lot. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class FixedWeights {
    @Id
    private UUID lotId;

    private UUID consultationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private NewWeighting weights;

    private String fixedBy;
    private Instant fixedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FixedWeights() {}

    FixedWeights(UUID lotId, UUID consultationId, NewWeighting weights, String by, Instant now) {
        this.lotId = lotId;
        this.consultationId = consultationId;
        fix(weights, by, now);
    }

    final void fix(NewWeighting content, String by, Instant now) {
        this.weights = content;
        this.fixedBy = by;
        this.fixedAt = now;
    }

    NewWeighting weights() {
        return weights;
    }

    WeightingView view() {
        return new WeightingView(lotId, weights, fixedBy, fixedAt);
    }
}
