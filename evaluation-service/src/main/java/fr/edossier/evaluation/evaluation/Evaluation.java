package fr.edossier.evaluation.evaluation;

import fr.edossier.evaluation.EvaluationProblem;
import fr.edossier.evaluation.contract.ContractView;
import fr.edossier.platform.problem.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Evaluation of a completed contract by the department that concluded it. It is fixed once sent to the supplier, and
 * shown with the supplier's reply.
 */
@Entity
class Evaluation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID contractId;

    /** The contract's department, repeated here because every query filters by owner. */
    private String department;

    /** The contractor's organisation, repeated here for the same reason. */
    private String supplierId;

    @Enumerated(EnumType.STRING)
    private EvaluationStatus status;

    private String author;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "rating", joinColumns = @JoinColumn(name = "evaluation_id"))
    @MapKeyColumn(name = "area")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Area, Judgement> ratings = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "evidence", joinColumns = @JoinColumn(name = "evaluation_id"))
    @OrderColumn(name = "position")
    private List<AreaEvidence> evidence = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "achievement", joinColumns = @JoinColumn(name = "evaluation_id"))
    @MapKeyColumn(name = "commitment_id")
    private Map<UUID, AchievedFigure> achievements = new HashMap<>();

    private @Nullable String buyerConduct;
    private @Nullable Instant sentAt;
    private @Nullable Instant replyDueAt;
    private @Nullable String reply;
    private @Nullable Instant repliedAt;
    private @Nullable String repliedBy;
    private @Nullable Instant sharedAt;

    protected Evaluation() {}

    Evaluation(ContractView contract, String author, Instant now) {
        if (contract.completedAt() == null) {
            throw Problem.of(EvaluationProblem.CONTRACT_NOT_COMPLETED);
        }
        this.contractId = contract.id();
        this.department = contract.department();
        this.supplierId = contract.supplier().id();
        this.status = EvaluationStatus.DRAFT;
        this.author = author;
        this.createdAt = now;
    }

    /** @param content checked against the contract by the caller */
    void replace(EvaluationContent content) {
        requireDraft();
        ratings.clear();
        evidence.clear();
        achievements.clear();
        content.ratings().forEach(this::rate);
        content.achievements()
                .forEach(result -> achievements.put(
                        result.commitmentId(), new AchievedFigure(result.achieved(), result.evidenceReceived())));
        buyerConduct = content.buyerConduct();
    }

    private void rate(Rating rating) {
        ratings.put(rating.area(), new Judgement(rating.rating(), rating.comment()));
        rating.evidence()
                .forEach(fact -> evidence.add(
                        new AreaEvidence(rating.area(), fact.date(), fact.description(), fact.reference())));
    }

    void send(Instant now, Instant dueAt) {
        requireDraft();
        Finding.refuse(EvaluationProblem.RATINGS_INCOMPLETE, EvaluationRules.gaps(ratings()));
        become(EvaluationStatus.SENT_TO_SUPPLIER);
        sentAt = now;
        replyDueAt = dueAt;
    }

    /** @throws Problem 409 after the due instant, which itself is still in time, and when there is already a reply */
    void comment(String comment, String by, Instant now) {
        if (reply != null) {
            throw refusal(EvaluationProblem.ALREADY_REPLIED, now);
        }
        if (!status.canBecome(EvaluationStatus.COMMENTED) || !isReplyOpen(now)) {
            throw refusal(EvaluationProblem.REPLY_PERIOD_OVER, now);
        }
        become(EvaluationStatus.COMMENTED);
        reply = comment;
        repliedBy = by;
        repliedAt = now;
    }

    /** @throws Problem 409 while the supplier can still reply and has not */
    void share(Instant now) {
        if (status == EvaluationStatus.SHARED) {
            throw refusal(EvaluationProblem.ALREADY_SHARED, now);
        }
        if (!status.canBecome(EvaluationStatus.SHARED) || (reply == null && isReplyOpen(now))) {
            throw refusal(EvaluationProblem.REPLY_PENDING, now);
        }
        become(EvaluationStatus.SHARED);
        sharedAt = now;
    }

    void requireDraft() {
        if (status != EvaluationStatus.DRAFT) {
            throw Problem.of(EvaluationProblem.NOT_A_DRAFT);
        }
    }

    private boolean isReplyOpen(Instant now) {
        return replyDueAt != null && !now.isAfter(replyDueAt);
    }

    private void become(EvaluationStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }

    private Problem refusal(EvaluationProblem type, Instant now) {
        Problem problem = Problem.of(type, String.valueOf(replyDueAt));
        return replyDueAt == null ? problem : problem.with("now", now).with("replyDueAt", replyDueAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID contractId() {
        return contractId;
    }

    EvaluationStatus status() {
        return status;
    }

    String author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Returns the ratings in the order of the areas. */
    List<Rating> ratings() {
        return new TreeMap<>(ratings)
                .entrySet().stream()
                        .map(rated -> new Rating(
                                rated.getKey(),
                                rated.getValue().rating(),
                                rated.getValue().comment(),
                                evidenceOf(rated.getKey())))
                        .toList();
    }

    private List<Evidence> evidenceOf(Area area) {
        return evidence.stream()
                .filter(fact -> fact.area() == area)
                .map(fact -> new Evidence(fact.date(), fact.description(), fact.reference()))
                .toList();
    }

    Map<UUID, AchievedFigure> achievements() {
        return achievements;
    }

    @Nullable
    String buyerConduct() {
        return buyerConduct;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant replyDueAt() {
        return replyDueAt;
    }

    EvaluationView.@Nullable Reply reply() {
        return reply == null || repliedAt == null ? null : new EvaluationView.Reply(reply, repliedAt);
    }

    @Nullable
    Instant sharedAt() {
        return sharedAt;
    }
}
