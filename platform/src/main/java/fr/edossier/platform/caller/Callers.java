package fr.edossier.platform.caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Gives the caller of the current request, from its verified token. */
@ApplicationScoped
public class Callers {
    private static final Caller ANONYMOUS = new Caller("anonymous", "anonymous", null, null, Set.of());

    private final CurrentIdentityAssociation association;

    Callers(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Returns the caller; for an anonymous request one named {@code anonymous} without any role. */
    public Caller current() {
        Caller caller = TokenCaller.of(association.getIdentity());
        return caller == null ? ANONYMOUS : caller;
    }
}
