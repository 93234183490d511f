package fr.edossier.criteria.item;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.codelist.Visibility;
import fr.edossier.criteria.content.ContentHash;
import fr.edossier.criteria.content.Finding;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.content.ItemRules;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import jakarta.persistence.Column;
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

/** One version of an item of the catalogue. The content of a published version never changes. */
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

    /** Source of the generated columns below. */
    @JdbcTypeCode(SqlTypes.JSON)
    private ItemContent content;

    @Column(insertable = false, updatable = false)
    private String code;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Nature nature;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Theme theme;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AskedOf askedOf;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Text title;

    private String department;
    private String author;
    private Instant createdAt;
    private @Nullable String refusedBy;
    private @Nullable Instant refusedAt;
    private @Nullable String refusalReason;
    private @Nullable String clearedBy;
    private @Nullable Instant clearedAt;
    private @Nullable String clearanceReason;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String contentHash;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawalReason;
    private @Nullable String replacement;

    /** For Hibernate. */
    protected Item() {}

    Item(ItemContent content, String department, String author, Instant now) {
        this(content, FIRST_NUMBER, department, author, now);
    }

    private Item(ItemContent content, int number, String department, String author, Instant now) {
        refuse(CriteriaProblem.ITEM_CONTRADICTORY, ItemRules.contradictions(content));
        this.number = number;
        this.status = ItemStatus.DRAFT;
        this.department = department;
        this.author = author;
        this.createdAt = now;
        this.content = content;
    }

    /** Drafts the version after this one, which must be the last. */
    Item next(String ofDepartment, String writer, Instant now) {
        return new Item(content, number + 1, ofDepartment, writer, now);
    }

    void replace(ItemContent changed) {
        requireDraft();
        refuse(CriteriaProblem.ITEM_CONTRADICTORY, ItemRules.contradictions(changed));
        if (number > FIRST_NUMBER && !changed.code().equals(content.code())) {
            throw Problem.of(CriteriaProblem.CODE_FIXED).at(ErrorPlace.pointer("/code"), "code-fixed");
        }
        content = changed;
        clearedBy = null;
        clearedAt = null;
        clearanceReason = null;
    }

    void submit() {
        ItemStatus next = status.to(ItemStatus.IN_REVIEW);
        refuse(CriteriaProblem.ITEM_INCOMPLETE, ItemRules.gaps(content, true));
        status = next;
        refusedBy = null;
        refusedAt = null;
        refusalReason = null;
    }

    void sendBack(String curator, String reason, Instant now) {
        status = status.to(ItemStatus.DRAFT);
        refusedBy = curator;
        refusedAt = now;
        refusalReason = reason;
    }

    /** Records why this criterion does not grade the general policy of a firm; refused to its author. */
    void clear(String lawyer, String reason, Instant now) {
        requireInReview();
        if (!ItemRules.gradesSupplier(content)) {
            throw Problem.of(CriteriaProblem.CLEARANCE_NOT_NEEDED);
        }
        if (author.equals(lawyer)) {
            throw Problem.of(CriteriaProblem.AUTHOR_MAY_NOT_CLEAR);
        }
        clearedBy = lawyer;
        clearedAt = now;
        clearanceReason = reason;
    }

    /** Publishes the item; the publisher of a criterion must not be its author. */
    void publish(String publisher, Instant now) {
        ItemStatus next = status.to(ItemStatus.PUBLISHED);
        if (content.nature() == Nature.CRITERION && author.equals(publisher)) {
            throw Problem.of(CriteriaProblem.AUTHOR_MAY_NOT_PUBLISH);
        }
        refuse(CriteriaProblem.ITEM_INCOMPLETE, ItemRules.gaps(content, clearedBy != null));
        status = next;
        publishedBy = publisher;
        publishedAt = now;
        contentHash = ContentHash.of(content, number);
    }

    void supersede() {
        status = status.to(ItemStatus.SUPERSEDED);
    }

    void withdraw(String curator, NewWithdrawal withdrawal, Instant now) {
        status = status.to(ItemStatus.WITHDRAWN);
        withdrawnBy = curator;
        withdrawnAt = now;
        withdrawalReason = withdrawal.reason();
        replacement = withdrawal.replacement();
    }

    void requireDraft() {
        if (status != ItemStatus.DRAFT) {
            throw Problem.of(CriteriaProblem.ITEM_NOT_DRAFT);
        }
    }

    private void requireInReview() {
        if (status != ItemStatus.IN_REVIEW) {
            throw Problem.of(CriteriaProblem.ITEM_NOT_IN_REVIEW);
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
        return content;
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
    Decision refusal() {
        return decision(refusedBy, refusedAt, refusalReason);
    }

    @Nullable
    Decision clearance() {
        return decision(clearedBy, clearedAt, clearanceReason);
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

    @Nullable
    Withdrawal withdrawal() {
        return withdrawnBy == null || withdrawnAt == null || withdrawalReason == null
                ? null
                : new Withdrawal(withdrawnBy, withdrawnAt, withdrawalReason, replacement);
    }

    private static @Nullable Decision decision(@Nullable String by, @Nullable Instant at, @Nullable String reason) {
        return by == null || at == null || reason == null ? null : new Decision(by, at, reason);
    }
}
