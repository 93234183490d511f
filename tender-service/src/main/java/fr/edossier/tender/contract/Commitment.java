package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.requirement.RequirementView;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A promise of the contractor: a clause of the lot, or what the winning bid put a figure on. */
@Entity
class Commitment {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @SuppressWarnings("UnusedVariable") // the owning side
    private Contract contract;

    private int position;
    private UUID requirementId;
    private @Nullable UUID itemId;
    private @Nullable String itemCode;
    private @Nullable Integer itemNumber;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    private @Nullable String theme;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording title;

    private @Nullable String target;
    private @Nullable BigDecimal planned;
    private @Nullable String unit;
    private @Nullable LocalDate due;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    /** @param position from 1, in the order of the lot's requirements */
    Commitment(Contract contract, int position, Promise promise, @Nullable LocalDate due) {
        RequirementView requirement = promise.requirement();
        RequirementView.Source source = requirement.source();
        this.contract = contract;
        this.position = position;
        this.requirementId = requirement.id();
        this.itemId = source == null ? null : source.itemId();
        this.itemCode = source == null ? null : source.code();
        this.itemNumber = source == null ? null : source.number();
        this.nature = requirement.nature();
        this.theme = requirement.theme();
        this.title = requirement.title();
        this.target = promise.target();
        this.planned = promise.planned();
        this.unit = requirement.unit();
        this.due = due;
    }

    CommitmentView view() {
        return new CommitmentView(
                id, requirementId, itemId, itemCode, itemNumber, nature, theme, title, target, planned, unit, due);
    }
}
