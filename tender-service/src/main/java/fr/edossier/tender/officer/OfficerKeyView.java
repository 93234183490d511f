package fr.edossier.tender.officer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OfficerKey",
        description = "A public key of an opening officer.",
        requiredProperties = {"id", "version", "officer", "state", "thumbprint", "jwk", "registeredAt"})
record OfficerKeyView(
        UUID id,

        @Schema(description = "Also the entity tag.") long version,

        @Schema(description = "User name.", examples = "olga")
        String officer,

        OfficerKeyState state,

        @Schema(description = "Thumbprint of the key (RFC 7638, SHA-256).")
        String thumbprint,

        PublicJwk jwk,
        Instant registeredAt,

        @Schema(
                description =
                        "Only in the answer to the registration: a JWE (ECDH-ES+A256KW, A256GCM) that the private key decrypts.")
        @Nullable
        String challenge,

        @Schema(description = "Time until which it can be proven; while it is PENDING.") @Nullable
        Instant proofUntil,

        @Schema(description = "Time of the proof, from which it is or was in force.") @Nullable
        Instant provenAt,

        @Nullable Instant endedAt) {

    static OfficerKeyView of(OfficerKey key) {
        return of(key, null);
    }

    static OfficerKeyView of(OfficerKey key, @Nullable String challenge) {
        return new OfficerKeyView(
                key.id(),
                key.version(),
                key.officer(),
                key.state(),
                key.thumbprint(),
                key.jwk(),
                key.registeredAt(),
                challenge,
                key.proofUntil(),
                key.provenAt(),
                key.endedAt());
    }
}
