package fr.edossier.criteria.item;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of the catalogue, from draft to publication; what is published never changes. */
@Entity
class Item {
    private static final int FIRST_NUMBER = 1;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private int number;

    @Enumerated(EnumType.STRING)
    private ItemStatus status;

    private String code;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text title;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Text text;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Text question;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Text linkToSubject;

    private @Nullable Integer weightMin;
    private @Nullable Integer weightMax;

    @Enumerated(EnumType.STRING)
    private AskedOf askedOf;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    private @Nullable String indicator;
    private @Nullable String unit;
    private @Nullable String legalBasis;

    private String department;
    private String author;
    private Instant createdAt;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String contentHash;

    /** For Hibernate. */
    protected Item() {}

    Item(ItemContent content, String department, String author, Instant now) {
        this.number = FIRST_NUMBER;
        this.status = ItemStatus.DRAFT;
        this.department = department;
        this.author = author;
        this.createdAt = now;
        replace(content);
    }

    void replace(ItemContent content) {
        requireDraft();
        refuse(CriteriaProblem.ITEM_CONTRADICTORY, ItemRules.contradictions(content));
        WeightRange weight = content.suggestedWeight();
        code = content.code();
        nature = content.nature();
        theme = content.theme();
        title = content.title();
        text = content.text();
        question = content.question();
        linkToSubject = content.linkToSubject();
        weightMin = weight == null ? null : weight.min();
        weightMax = weight == null ? null : weight.max();
        askedOf = content.askedOf();
        confidentiality = content.confidentiality();
        indicator = content.indicator();
        unit = content.unit();
        legalBasis = content.legalBasis();
    }

    /** Nobody decides alone what bids are scored on: a criterion is published by another than its author. */
    void publish(String publisher, Instant now) {
        if (!status.canBecome(ItemStatus.PUBLISHED)) {
            throw Problem.of(CriteriaProblem.ITEM_NOT_DRAFT);
        }
        if (nature == Nature.CRITERION && author.equals(publisher)) {
            throw Problem.of(CriteriaProblem.AUTHOR_MAY_NOT_PUBLISH);
        }
        refuse(CriteriaProblem.ITEM_INCOMPLETE, ItemRules.gaps(content()));
        status = ItemStatus.PUBLISHED;
        publishedBy = publisher;
        publishedAt = now;
        contentHash = ContentHash.of(content(), number);
    }

    void requireDraft() {
        if (status != ItemStatus.DRAFT) {
            throw Problem.of(CriteriaProblem.ITEM_NOT_DRAFT);
        }
    }

    private static void refuse(CriteriaProblem type, Set<Finding> findings) {
        if (!findings.isEmpty()) {
            Problem problem = Problem.of(type);
            findings.forEach(found -> problem.at(ErrorPlace.pointer(found.pointer()), found.code()));
            throw problem;
        }
    }

    ItemContent content() {
        WeightRange weight = weightMin == null || weightMax == null ? null : new WeightRange(weightMin, weightMax);
        return new ItemContent(
                code,
                nature,
                theme,
                title,
                text,
                question,
                linkToSubject,
                weight,
                askedOf,
                confidentiality,
                indicator,
                unit,
                legalBasis);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int number() {
        return number;
    }

    ItemStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String department() {
        return department;
    }

    String author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String publishedBy() {
        return publishedBy;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String contentHash() {
        return contentHash;
    }
}
