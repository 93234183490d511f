package fr.edossier.tender.follower;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follower of a consultation. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Follower {
    @Id
    private UUID id;

    private UUID consultationId;
    private String name;
    private @Nullable String organisation;
    private @Nullable String supplierId;
    private String address;

    @Enumerated(EnumType.STRING)
    private Language language;

    /** Hash of the secret in the first mail, by which the follower can unsubscribe. */
    private String secretHash;

    private Instant registeredAt;
    private @Nullable Instant undeliverableAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Follower() {}

    Follower(UUID consultationId, NewFollower content, Caller caller, String secretHash, Instant now) {
        this.id = UUID.randomUUID();
        this.consultationId = consultationId;
        this.name = content.name();
        this.organisation = content.organisation();
        this.supplierId = caller.organisation() == null || caller.department() != null
                ? null
                : caller.organisation().id();
        this.address = spelled(content.address());
        this.language = content.language();
        this.secretHash = secretHash;
        this.registeredAt = now;
    }

    /** The canonical spelling of an address, so that each follows a consultation once. */
    static String spelled(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    void undeliverable(Instant now) {
        undeliverableAt = now;
    }

    UUID id() {
        return id;
    }

    UUID consultationId() {
        return consultationId;
    }

    String name() {
        return name;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    String supplierId() {
        return supplierId;
    }

    String secretHash() {
        return secretHash;
    }

    String address() {
        return address;
    }

    Language language() {
        return language;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    FollowerView view() {
        return new FollowerView(id, name, organisation, address, registeredAt, undeliverableAt);
    }
}
