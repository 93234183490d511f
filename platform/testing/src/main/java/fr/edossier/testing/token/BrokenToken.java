package fr.edossier.testing.token;

import java.time.Duration;
import java.time.Instant;
import org.jose4j.jws.AlgorithmIdentifiers;

/** Tokens with exactly one fault each, which every service must refuse. */
public enum BrokenToken {
    GARBAGE,
    EXPIRED,
    WRONG_AUDIENCE,
    WRONG_ISSUER,
    ALGORITHM_NONE,
    HS256_WITH_PUBLIC_KEY,
    OTHER_ALGORITHM,
    FOREIGN_KEY,
    ID_TOKEN,
    REFRESH_TOKEN,
    NO_SUBJECT,
    NO_EXPIRY,
    TEN_YEARS,
    ISSUED_IN_FUTURE;

    public String token() {
        Token good = Tokens.of(DemoUser.ALICE);
        return switch (this) {
            case GARBAGE -> "garbage";
            case EXPIRED -> good.issuedAt(Instant.now().minusSeconds(600)).sign();
            case WRONG_AUDIENCE -> good.audience("another-service").sign();
            case WRONG_ISSUER ->
                good.issuer("https://issuer.example/realms/edossier").sign();
            case ALGORITHM_NONE -> good.algorithm(AlgorithmIdentifiers.NONE).sign();
            case HS256_WITH_PUBLIC_KEY ->
                good.algorithm(AlgorithmIdentifiers.HMAC_SHA256).sign();
            case OTHER_ALGORITHM ->
                good.algorithm(AlgorithmIdentifiers.RSA_PSS_USING_SHA256).sign();
            case FOREIGN_KEY -> good.foreignKey().sign();
            case ID_TOKEN -> good.type("ID").sign();
            case REFRESH_TOKEN -> good.type("Refresh").sign();
            case NO_SUBJECT -> good.subject(null).sign();
            case NO_EXPIRY -> good.lifetime(null).sign();
            case TEN_YEARS -> good.lifetime(Duration.ofDays(3650)).sign();
            case ISSUED_IN_FUTURE ->
                good.issuedAt(Instant.now().plusSeconds(3600)).sign();
        };
    }
}
