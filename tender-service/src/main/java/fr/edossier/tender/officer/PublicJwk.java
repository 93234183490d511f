package fr.edossier.tender.officer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Public key on the curve P-256 as JWK (RFC 7518, 6.2.1), the form that JOSE libraries and browsers export. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "Public key for ECDH on the curve P-256, as JWK (RFC 7517, RFC 7518 section 6.2.1). Never send "
                + "the private key: a JWK with member d is refused.")
record PublicJwk(
        @NotNull @Pattern(regexp = "EC") @Schema(examples = "EC")
        String kty,

        @NotNull @Pattern(regexp = "P-256") @Schema(examples = "P-256")
        String crv,

        @NotNull @Pattern(regexp = COORDINATE) @Schema(examples = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        String x,

        @NotNull @Pattern(regexp = COORDINATE) @Schema(examples = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
        String y,

        @Size(max = 200) @Schema(description = "Not kept.") @Nullable
        String kid,

        @Pattern(regexp = "enc") @Schema(description = "Not kept.") @Nullable
        String use,

        @Size(max = 60) @Schema(description = "Not kept.") @Nullable
        String alg,

        @JsonProperty("key_ops") @Size(max = 10) @Schema(description = "Not kept.") @Nullable
        List<@NotNull @Size(max = 60) String> keyOps,

        @Schema(description = "Not kept.") @Nullable Boolean ext) {
    private static final String COORDINATE = "[A-Za-z0-9_-]{43}";

    /** The members that identify the key, without those on its use. */
    PublicJwk bare() {
        ECKey key = key();
        return new PublicJwk(kty, crv, key.getX().toString(), key.getY().toString(), null, null, null, null, null);
    }

    /**
     * The key with canonical coordinates: the last two bits of a coordinate's last Base64 letter carry no information.
     *
     * @throws Problem 422 for a point that is not on the curve
     */
    ECKey key() {
        try {
            return new ECKey.Builder(
                            Curve.P_256,
                            Base64URL.encode(new Base64URL(x).decode()),
                            Base64URL.encode(new Base64URL(y).decode()))
                    .build();
        } catch (IllegalStateException | IllegalArgumentException offTheCurve) {
            throw Problem.of(TenderProblem.OFFICER_KEY_REFUSED).at(ErrorPlace.pointer("/jwk"), "not-on-curve");
        }
    }

    /** Thumbprint of RFC 7638, with SHA-256. */
    String thumbprint() {
        try {
            return key().computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
