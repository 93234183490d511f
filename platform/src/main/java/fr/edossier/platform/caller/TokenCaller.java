package fr.edossier.platform.caller;

import fr.edossier.platform.caller.Caller.Organisation;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller once, when the token is verified, and caches it with the token: reading claims is costly. */
@ApplicationScoped
class TokenCaller implements SecurityIdentityAugmentor {
    private static final String ATTRIBUTE = Caller.class.getName();

    /** Returns the caller; null for an anonymous identity. */
    static @Nullable Caller of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Caller caller = new Caller(
                token.getSubject(),
                nameOf(token),
                organisationOf(token),
                token.claim("department").map(Object::toString).orElse(null),
                identity.getRoles());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(ATTRIBUTE, caller)
                        .build());
    }

    private static String nameOf(JsonWebToken token) {
        return token.claim("preferred_username").map(Object::toString).orElseGet(token::getSubject);
    }

    /** Reads the claim, an object keyed by alias; several entries give no organisation. */
    private static @Nullable Organisation organisationOf(JsonWebToken token) {
        Object claim = token.getClaim("organization");
        if (!(claim instanceof JsonObject organisations) || organisations.size() != 1) {
            return null;
        }
        String alias = organisations.keySet().iterator().next();
        String id = organisations.getJsonObject(alias).getString("id", "");
        return id.isEmpty() ? null : new Organisation(id, alias);
    }
}
