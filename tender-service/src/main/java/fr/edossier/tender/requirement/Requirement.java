package fr.edossier.tender.requirement;

import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.scoring.Weight;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A catalogue item frozen into a lot, or its like written by hand: what the catalogue does later never reaches it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Requirement {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID lotId;
    private UUID consultationId;
    private int position;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    private @Nullable String theme;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording text;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Wording question;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    private boolean required;

    /** Hundredths of a percent. */
    private @Nullable Integer weight;

    private @Nullable BigDecimal planned;
    private @Nullable String unit;
    private @Nullable UUID itemId;
    private @Nullable String itemCode;
    private @Nullable Integer itemNumber;
    private @Nullable String itemHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Wording linkToSubject;

    private @Nullable Integer minimumScore;

    /** What stands for the item's variables. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> variableValues;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Requirement() {}

    private Requirement(UUID lotId, UUID consultationId, int position, NewRequirement content) {
        this.lotId = lotId;
        this.consultationId = consultationId;
        this.position = position;
        this.required = content.required();
        this.weight = content.weight() == null ? null : Weight.hundredths(content.weight());
        this.planned = content.planned();
        this.minimumScore = content.minimumScore();
        this.variableValues = Map.of();
    }

    /** The same in another lot. */
    Requirement copy(UUID intoLot, UUID intoConsultation) {
        Requirement copy = new Requirement();
        copy.lotId = intoLot;
        copy.consultationId = intoConsultation;
        copy.position = position;
        copy.nature = nature;
        copy.theme = theme;
        copy.title = title;
        copy.text = text;
        copy.question = question;
        copy.confidentiality = confidentiality;
        copy.required = required;
        copy.weight = weight;
        copy.planned = planned;
        copy.unit = unit;
        copy.itemId = itemId;
        copy.itemCode = itemCode;
        copy.itemNumber = itemNumber;
        copy.itemHash = itemHash;
        copy.linkToSubject = linkToSubject;
        copy.minimumScore = minimumScore;
        copy.variableValues = variableValues;
        return copy;
    }

    static Requirement picked(
            UUID lotId, UUID consultationId, int position, NewRequirement content, CatalogueItem item) {
        Requirement requirement = new Requirement(lotId, consultationId, position, content);
        requirement.nature = item.nature();
        requirement.theme = item.theme();
        requirement.title = item.title();
        Map<String, String> values =
                ItemVariable.filled(item.variables() == null ? List.of() : item.variables(), content.values());
        requirement.variableValues = values;
        requirement.text = Objects.requireNonNull(ItemVariable.fill(item.text(), values));
        requirement.question = ItemVariable.fill(item.question(), values);
        requirement.linkToSubject = ItemVariable.fill(item.linkToSubject(), values);
        if (requirement.minimumScore == null) {
            requirement.minimumScore = item.minimumScore();
        }
        requirement.unit = item.unit();
        requirement.itemId = item.id();
        requirement.itemCode = item.code();
        requirement.itemNumber = item.number();
        requirement.itemHash = item.contentHash();
        requirement.confidentiality = stricter(item.confidentiality(), content.confidentiality());
        return requirement;
    }

    static Requirement handwritten(
            UUID lotId, UUID consultationId, int position, NewRequirement content, NewRequirement.Handwritten text) {
        Requirement requirement = new Requirement(lotId, consultationId, position, content);
        requirement.nature = text.nature();
        requirement.title = text.title();
        requirement.text = text.text();
        requirement.unit = text.unit();
        requirement.theme = text.theme() == null ? null : text.theme().name();
        requirement.linkToSubject = text.linkToSubject();
        requirement.confidentiality = stricter(Confidentiality.BUYER_ONLY, content.confidentiality());
        return requirement;
    }

    private static Confidentiality stricter(Confidentiality least, @Nullable Confidentiality wanted) {
        return wanted == null ? least : wanted;
    }

    UUID id() {
        return id;
    }

    UUID lotId() {
        return lotId;
    }

    int position() {
        return position;
    }

    Nature nature() {
        return nature;
    }

    @Nullable
    String theme() {
        return theme;
    }

    Text title() {
        return title;
    }

    Wording text() {
        return text;
    }

    @Nullable
    Wording question() {
        return question;
    }

    Confidentiality confidentiality() {
        return confidentiality;
    }

    boolean required() {
        return required;
    }

    @Nullable
    Integer weight() {
        return weight;
    }

    @Nullable
    BigDecimal planned() {
        return planned;
    }

    @Nullable
    String unit() {
        return unit;
    }

    @Nullable
    Wording linkToSubject() {
        return linkToSubject;
    }

    @Nullable
    Integer minimumScore() {
        return minimumScore;
    }

    Map<String, String> variableValues() {
        return variableValues;
    }

    @Nullable
    UUID itemId() {
        return itemId;
    }

    @Nullable
    String itemCode() {
        return itemCode;
    }

    @Nullable
    Integer itemNumber() {
        return itemNumber;
    }

    @Nullable
    String itemHash() {
        return itemHash;
    }
}
