package fr.edossier.platform.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a verified signature does not say: a token must be short-lived, and not from the future. */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {
    private static final Duration MAX_LIFETIME = Duration.ofMinutes(15);
    private static final Duration SKEW = Duration.ofSeconds(10);

    /** Real time, also where the suite's own clock is moved: tokens are Keycloak's. */
    private final InstantSource realTime = InstantSource.system();

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !acceptable(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("lifetime"));
        }
        return Uni.createFrom().item(identity);
    }

    private boolean acceptable(JsonWebToken token) {
        long issued = token.getIssuedAtTime();
        long expires = token.getExpirationTime();
        return issued > 0
                && expires - issued <= MAX_LIFETIME.toSeconds()
                && issued <= realTime.instant().plus(SKEW).getEpochSecond();
    }
}
