package fr.edossier.tender.bid;

import fr.edossier.tender.requirement.SubCriterion;
import fr.edossier.tender.scoring.Scores;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How well a bid meets a criterion, from 0 to 10, and why. */
@Entity
@IdClass(Mark.Key.class)
class Mark {
    @Id
    private UUID bidId;

    @Id
    private UUID requirementId;

    /** Hundredths; of a criterion with parts rounded. */
    private int mark;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<NewMark.SubMark> parts;

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

    /** @param of the parts of the criterion, which the content marks each */
    void set(NewMark content, List<SubCriterion> of, String by, Instant now) {
        this.parts = content.subCriteria();
        this.mark = (of.isEmpty() ? Objects.requireNonNull(content.mark()) : mean(of))
                .setScale(2, RoundingMode.HALF_UP)
                .movePointRight(2)
                .intValueExact();
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

    /**
     * Not rounded.
     *
     * @param of the parts of the criterion
     */
    BigDecimal exact(List<SubCriterion> of) {
        return parts.isEmpty() ? mark() : mean(of);
    }

    private BigDecimal mean(List<SubCriterion> of) {
        Map<UUID, BigDecimal> marks =
                parts.stream().collect(Collectors.toMap(NewMark.SubMark::subCriterionId, NewMark.SubMark::mark));
        return Scores.mean(of.stream()
                .map(part -> new Scores.PartMark(part.share(), Objects.requireNonNull(marks.get(part.id()))))
                .toList());
    }

    MarkView view() {
        return new MarkView(requirementId, mark(), appreciation, evaluator, at, parts.isEmpty() ? null : parts);
    }
}
