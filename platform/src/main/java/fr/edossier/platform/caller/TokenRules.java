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

/** Refuses verified tokens that live too long or were issued in the future. */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {
    private static final Duration MAX_LIFETIME = Duration.ofMinutes(15);
    private static final Duration SKEW = Duration.ofSeconds(10);

    /** Real time even where the suite's clock is moved, because Keycloak issues tokens in real time. */
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
