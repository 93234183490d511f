package fr.edossier.platform.caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Who makes the current request, as its verified token says. */
@ApplicationScoped
public class Callers {
    private static final Caller ANONYMOUS = new Caller("anonymous", "anonymous", null, null, Set.of());

    private final CurrentIdentityAssociation association;

    Callers(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** An anonymous request gives a caller named {@code anonymous} without any role. */
    public Caller current() {
        Caller caller = TokenCaller.of(association.getIdentity());
        return caller == null ? ANONYMOUS : caller;
    }
}
