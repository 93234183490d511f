package fr.edossier.platform.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.edossier.platform.hash.Sha256;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Caches verified tokens by their hash for at most 30 seconds and never past their expiry, so that a burst of calls
 * with one token verifies its signature once. Failures are not cached.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class CachedBearerMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final InstantSource realTime = InstantSource.system();
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    private record Verified(SecurityIdentity identity, long expiresAt) {}

    CachedBearerMechanism(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String key = keyOf(context.request().getHeader("Authorization"));
        if (key == null) {
            return oidc.authenticate(context, providers);
        }
        Verified known = verified.getIfPresent(key);
        if (known != null && realTime.instant().getEpochSecond() < known.expiresAt()) {
            return Uni.createFrom().item(known.identity());
        }
        return oidc.authenticate(context, providers).onItem().ifNotNull().invoke(identity -> remember(key, identity));
    }

    private void remember(String key, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            verified.put(key, new Verified(identity, token.getExpirationTime()));
        }
    }

    private static @Nullable String keyOf(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return Sha256.hex(header.substring(SCHEME.length()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
