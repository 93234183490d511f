package fr.edossier.tender.analysis;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** How well a bid meets a criterion, from 0 to 10, and why. */
@Entity
@IdClass(Mark.Key.class)
class Mark {
    @Id
    private UUID bidId;

    @Id
    private UUID requirementId;

    /** Hundredths. */
    private int mark;

    private String appreciation;
    private String evaluator;
    private Instant at;

    record Key(UUID bidId, UUID requirementId) implements Serializable {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Mark() {}

    Mark(UUID bidId, UUID requirementId) {
        this.bidId = bidId;
        this.requirementId = requirementId;
    }

    void set(NewMark content, String by, Instant now) {
        this.mark = content.mark().movePointRight(2).intValueExact();
        this.appreciation = content.appreciation();
        this.evaluator = by;
        this.at = now;
    }

    UUID bidId() {
        return bidId;
    }

    UUID requirementId() {
        return requirementId;
    }

    BigDecimal mark() {
        return BigDecimal.valueOf(mark, 2);
    }

    MarkView view() {
        return new MarkView(requirementId, mark(), appreciation, evaluator, at);
    }
}
