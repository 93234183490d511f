package fr.edossier.criteria.proposal;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Proposal of a participant, decided once by a curator. */
@Entity
class Proposal {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID workshopId;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProposalContent content;

    private String author;

    /** Name at the time of the proposal. */
    private String authorName;

    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable UUID itemId;
    private @Nullable UUID mergedInto;

    /** For Hibernate. */
    protected Proposal() {}

    Proposal(UUID workshopId, ProposalContent content, Caller author, Instant now) {
        this.workshopId = workshopId;
        this.content = content;
        this.author = author.subject();
        this.authorName = author.name();
        this.createdAt = now;
        this.status = ProposalStatus.PENDING;
    }

    void change(ProposalContent changed) {
        content = changed;
    }

    void adopt(UUID item, String curator, Instant now) {
        decide(ProposalStatus.ADOPTED, curator, now);
        itemId = item;
    }

    void merge(UUID into, String why, String curator, Instant now) {
        decide(ProposalStatus.MERGED, curator, now);
        mergedInto = into;
        reason = why;
    }

    void decline(String why, String curator, Instant now) {
        decide(ProposalStatus.DECLINED, curator, now);
        reason = why;
    }

    private void decide(ProposalStatus outcome, String curator, Instant now) {
        status = status.to(outcome);
        decidedBy = curator;
        decidedAt = now;
    }

    void requirePending() {
        if (status != ProposalStatus.PENDING) {
            throw Problem.of(CriteriaProblem.PROPOSAL_DECIDED);
        }
    }

    boolean isOf(Caller caller) {
        return author.equals(caller.subject());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID workshopId() {
        return workshopId;
    }

    ProposalContent content() {
        return content;
    }

    String author() {
        return author;
    }

    String authorName() {
        return authorName;
    }

    Instant createdAt() {
        return createdAt;
    }

    ProposalStatus status() {
        return status;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID itemId() {
        return itemId;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }
}
