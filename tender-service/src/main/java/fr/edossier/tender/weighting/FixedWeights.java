package fr.edossier.tender.weighting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Exact weights of a lot that announced ranges or an order. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class FixedWeights {
    @Id
    private UUID lotId;

    private UUID consultationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private WeightingContent weights;

    private String fixedBy;
    private Instant fixedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FixedWeights() {}

    @SuppressWarnings("NullAway.Init") // weights are set before it is persisted
    FixedWeights(UUID lotId, UUID consultationId) {
        this.lotId = lotId;
        this.consultationId = consultationId;
    }

    void fix(WeightingContent content, String by, Instant now) {
        this.weights = content;
        this.fixedBy = by;
        this.fixedAt = now;
    }

    WeightingContent weights() {
        return weights;
    }

    WeightingView view() {
        return new WeightingView(lotId, weights, fixedBy, fixedAt);
    }
}
