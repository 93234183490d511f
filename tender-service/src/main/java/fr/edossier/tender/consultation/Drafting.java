package fr.edossier.tender.consultation;

import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who wrote a draft, and the legal officer's visa on it. */
@Embeddable
class Drafting {
    private String createdBy;
    private Instant createdAt;

    /** Subjects of all who wrote the draft or a part of it; none of them may grant the visa. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> writers = Set.of();

    private @Nullable Visa visa;

    /**
     * A legal officer has read a draft.
     *
     * @param hash of what was read; another content needs another visa
     */
    @Embeddable
    record Visa(
            @Column(name = "visa_by") String by,
            @Column(name = "visa_at") Instant at,
            @Column(name = "visa_hash") String hash) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Drafting() {}

    Drafting(String author, Instant now) {
        this.createdBy = author;
        this.createdAt = now;
    }

    void writtenBy(String writer) {
        if (!writers.contains(writer)) {
            Set<String> more = new TreeSet<>(writers);
            more.add(writer);
            writers = more;
        }
    }

    /** Counts the writers of the original as writers of the copy. */
    void copiedFrom(Drafting original) {
        original.writers.forEach(this::writtenBy);
    }

    void grantVisa(String lawyer, String hash, Instant now) {
        if (writers.contains(lawyer)) {
            throw Problem.of(TenderProblem.AUTHOR_MAY_NOT_GRANT_VISA);
        }
        visa = new Visa(lawyer, now, hash);
    }

    void voidVisa() {
        visa = null;
    }

    @Nullable
    Visa visa() {
        return visa;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
