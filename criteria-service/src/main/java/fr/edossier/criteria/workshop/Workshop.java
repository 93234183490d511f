package fr.edossier.criteria.workshop;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Question put to invited people for a period. Its status follows from the clock and the period. */
@Entity
class Workshop {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording question;

    private Instant opensAt;
    private Instant closesAt;

    /** Names of the roles in tokens. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> departments;

    private boolean suppliers;
    private String openedBy;
    private Instant createdAt;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;
    private @Nullable String closureReason;

    /** For Hibernate. */
    protected Workshop() {}

    Workshop(NewWorkshop asked, String curator, Instant now) {
        requireOrder(asked.opensAt(), asked.closesAt(), now);
        if (asked.roles().isEmpty() && !asked.suppliers()) {
            throw Problem.of(CriteriaProblem.NOBODY_INVITED).at(ErrorPlace.pointer("/roles"), "nobody-invited");
        }
        this.title = asked.title();
        this.question = asked.question();
        this.opensAt = asked.opensAt();
        this.closesAt = asked.closesAt();
        this.roles = asked.roles().stream().map(InvitedRole::role).distinct().toList();
        this.departments = asked.departments().stream().distinct().toList();
        this.suppliers = asked.suppliers();
        this.openedBy = curator;
        this.createdAt = now;
    }

    /** Changes the period. The end can only move to a later time, and the beginning of an open workshop cannot change. */
    void reschedule(Period period, Instant now) {
        requireNotClosed(now);
        if (!status(now).canBecome(WorkshopStatus.OPEN) && !period.opensAt().equals(opensAt)) {
            throw Problem.of(CriteriaProblem.PERIOD_REFUSED)
                    .at(ErrorPlace.pointer("/opensAt"), "workshop-already-open");
        }
        if (period.closesAt().isBefore(closesAt)) {
            throw Problem.of(CriteriaProblem.PERIOD_REFUSED).at(ErrorPlace.pointer("/closesAt"), "period-shortened");
        }
        requireOrder(period.opensAt(), period.closesAt(), now);
        opensAt = period.opensAt();
        closesAt = period.closesAt();
    }

    void close(String curator, String reason, Instant now) {
        requireNotClosed(now);
        closedBy = curator;
        closedAt = now;
        closureReason = reason;
        closesAt = now;
    }

    boolean invites(Caller caller) {
        return suppliers && caller.has("supplier")
                || roles.stream().anyMatch(caller::has)
                        && (departments.isEmpty() || departments.stream().anyMatch(caller::isOfDepartment));
    }

    private void requireNotClosed(Instant now) {
        if (!status(now).canBecome(WorkshopStatus.CLOSED)) {
            throw Problem.of(CriteriaProblem.WORKSHOP_CLOSED);
        }
    }

    private static void requireOrder(Instant opensAt, Instant closesAt, Instant now) {
        if (!opensAt.isBefore(closesAt)) {
            throw Problem.of(CriteriaProblem.PERIOD_REFUSED).at(ErrorPlace.pointer("/closesAt"), "period-inverted");
        }
        if (!now.isBefore(closesAt)) {
            throw Problem.of(CriteriaProblem.PERIOD_REFUSED).at(ErrorPlace.pointer("/closesAt"), "period-over");
        }
    }

    WorkshopStatus status(Instant now) {
        return WorkshopStatus.at(now, opensAt, closesAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Wording title() {
        return title;
    }

    Wording question() {
        return question;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    List<String> roles() {
        return roles;
    }

    List<String> departments() {
        return departments;
    }

    boolean suppliers() {
        return suppliers;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    EarlyClosure closure() {
        return closedAt == null || closureReason == null ? null : new EarlyClosure(closedAt, closureReason);
    }
}
