package fr.edossier.criteria.proposal;

import fr.edossier.criteria.synthesis.Position;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Position of one person on one proposal; the person is never shown to anybody. */
@Entity
class TakenPosition {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID proposalId;
    private String person;

    @JdbcTypeCode(SqlTypes.JSON)
    private Position content;

    private Instant takenAt;

    /** For Hibernate. */
    protected TakenPosition() {}

    TakenPosition(UUID proposalId, String person, Position content, Instant now) {
        this.proposalId = proposalId;
        this.person = person;
        this.content = content;
        this.takenAt = now;
    }

    void change(Position changed, Instant now) {
        content = changed;
        takenAt = now;
    }

    long version() {
        return version;
    }

    UUID proposalId() {
        return proposalId;
    }

    Position content() {
        return content;
    }

    Instant takenAt() {
        return takenAt;
    }
}
