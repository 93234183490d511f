package fr.edossier.tender.officer;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.hash.Secret;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Public key of an opening officer, in force from the proof that they hold the private key until it is replaced or revoked. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class OfficerKey {
    static final Duration TIME_TO_PROVE = Duration.ofMinutes(15);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    /** User name, as consultations name their officers. */
    private String officer;

    private String subject;
    private String thumbprint;

    @JdbcTypeCode(SqlTypes.JSON)
    private PublicJwk jwk;

    private Instant registeredAt;

    /** Hash of the challenge's secret; null once the key is proven. */
    private @Nullable String proofHash;

    private @Nullable Instant proofUntil;
    private @Nullable Instant provenAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable OfficerKeyState ending;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OfficerKey() {}

    OfficerKey(Caller officer, PublicJwk jwk, Secret proof, Instant now) {
        this.officer = officer.name();
        this.subject = officer.subject();
        this.jwk = jwk.bare();
        this.thumbprint = jwk.thumbprint();
        this.registeredAt = now;
        this.proofHash = proof.hash();
        this.proofUntil = now.plus(TIME_TO_PROVE);
    }

    /** Proves the key; the last instant of the time allowed still counts. */
    void prove(Secret said, Instant now) {
        requirePending();
        Instant until = Objects.requireNonNull(proofUntil);
        if (now.isAfter(until)) {
            throw Problem.of(TenderProblem.PROOF_EXPIRED, until.toString());
        }
        if (!said.isOf(Objects.requireNonNull(proofHash))) {
            throw Problem.of(TenderProblem.PROOF_WRONG).at(ErrorPlace.pointer("/secret"), "proof-wrong");
        }
        proofHash = null;
        proofUntil = null;
        provenAt = now;
    }

    void requirePending() {
        if (state() != OfficerKeyState.PENDING) {
            throw Problem.of(TenderProblem.OFFICER_KEY_PROVEN);
        }
    }

    void replace(Instant now) {
        end(OfficerKeyState.REPLACED, now);
    }

    void revoke(Instant now) {
        end(OfficerKeyState.REVOKED, now);
    }

    private void end(OfficerKeyState how, Instant now) {
        if (state() != OfficerKeyState.ACTIVE) {
            throw Problem.of(TenderProblem.OFFICER_KEY_NOT_ACTIVE);
        }
        ending = how;
        endedAt = now;
    }

    OfficerKeyState state() {
        if (provenAt == null) {
            return OfficerKeyState.PENDING;
        }
        return ending == null ? OfficerKeyState.ACTIVE : ending;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String officer() {
        return officer;
    }

    String thumbprint() {
        return thumbprint;
    }

    PublicJwk jwk() {
        return jwk;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    Instant proofUntil() {
        return proofUntil;
    }

    @Nullable
    Instant provenAt() {
        return provenAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
