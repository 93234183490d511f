package fr.edossier.evaluation.contract;

import fr.edossier.platform.i18n.Wording;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A contract of the Region, copied from tender-service. */
@Entity
@Immutable
class Contract {
    @Id
    private UUID id;

    private UUID consultationId;
    private UUID lotId;
    private String reference;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording title;

    private String department;

    @Embedded
    @EmbeddedColumnNaming("supplier_%s")
    private Supplier supplier;

    @Embedded
    private Money amount;

    private Instant signedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Commitment> commitments;

    @Formula("(select d.completed_at from contract_completion d where d.contract_id = id)")
    private @Nullable Instant completedAt;

    protected Contract() {}

    Contract(SignedContract signed) {
        id = signed.contractId();
        consultationId = signed.consultationId();
        lotId = signed.lotId();
        reference = signed.reference();
        title = signed.title();
        department = signed.department();
        supplier = signed.supplier();
        amount = signed.amount();
        signedAt = signed.signedAt();
        commitments = List.copyOf(signed.commitments());
    }

    UUID id() {
        return id;
    }

    UUID consultationId() {
        return consultationId;
    }

    UUID lotId() {
        return lotId;
    }

    String reference() {
        return reference;
    }

    Wording title() {
        return title;
    }

    String department() {
        return department;
    }

    Supplier supplier() {
        return supplier;
    }

    Money amount() {
        return amount;
    }

    Instant signedAt() {
        return signedAt;
    }

    List<Commitment> commitments() {
        return commitments;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }
}
