package fr.edossier.criteria.grid;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.codelist.Procedure;
import fr.edossier.criteria.content.ContentHash;
import fr.edossier.criteria.weighting.GridContent;
import fr.edossier.criteria.weighting.WeightKind;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.problem.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a grid. A published version never changes, except for the departments it is shared with. */
@Entity
class Grid {
    private static final int FIRST_NUMBER = 1;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID series;
    private int number;

    @Enumerated(EnumType.STRING)
    private GridStatus status;

    /** Source of the generated columns below. */
    @JdbcTypeCode(SqlTypes.JSON)
    private GridContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    private Text name;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private MarketFamily marketFamily;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Procedure procedure;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private WeightKind weightKind;

    private boolean sharedWithAll;

    @ElementCollection
    @CollectionTable(name = "grid_share", joinColumns = @JoinColumn(name = "grid_id"))
    @Column(name = "department")
    private Set<String> sharedWith = new HashSet<>();

    private String department;
    private String author;
    private Instant createdAt;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String contentHash;

    /** For Hibernate. */
    protected Grid() {}

    private Grid(UUID series, int number, GridContent content, String department, String author, Instant now) {
        this.series = series;
        this.number = number;
        this.status = GridStatus.DRAFT;
        this.content = content;
        this.department = department;
        this.author = author;
        this.createdAt = now;
    }

    static Grid first(GridContent content, String department, String author, Instant now) {
        return new Grid(UUID.randomUUID(), FIRST_NUMBER, content, department, author, now);
    }

    /** Drafts the next version, for the same department and with the same sharing. */
    Grid next(String nextAuthor, Instant now) {
        if (status != GridStatus.PUBLISHED) {
            throw Problem.of(CriteriaProblem.GRID_NOT_IN_FORCE);
        }
        Grid next = new Grid(series, number + 1, content, department, nextAuthor, now);
        next.share(sharing());
        return next;
    }

    void replace(GridContent newContent) {
        requireDraft();
        content = newContent;
    }

    /** @param fixed the content, with a version number for every item */
    void publish(GridContent fixed, String publisher, Instant now) {
        status = status.to(GridStatus.PUBLISHED);
        content = fixed;
        publishedBy = publisher;
        publishedAt = now;
        contentHash = ContentHash.of(fixed, number);
    }

    void supersede() {
        status = status.to(GridStatus.SUPERSEDED);
    }

    void share(Sharing sharing) {
        sharedWithAll = sharing.all();
        sharedWith.retainAll(sharing.departments());
        sharedWith.addAll(sharing.departments());
    }

    void requireDraft() {
        if (status != GridStatus.DRAFT) {
            throw Problem.of(CriteriaProblem.GRID_NOT_DRAFT);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID series() {
        return series;
    }

    int number() {
        return number;
    }

    GridStatus status() {
        return status;
    }

    GridContent content() {
        return content;
    }

    Sharing sharing() {
        return new Sharing(sharedWith.stream().sorted().toList(), sharedWithAll);
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
