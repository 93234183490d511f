package fr.edossier.platform.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person or service that makes the request, from the access token.
 *
 * @param subject the token's {@code sub}
 * @param name user name, or the service's name
 * @param organisation null when the token names no organisation, or several
 * @param department null outside the Region
 */
public record Caller(
        String subject,
        String name,
        @Nullable Organisation organisation,
        @Nullable String department,
        Set<String> roles) {

    /** An organisation: the id is stable, the alias is readable and may change. */
    public record Organisation(String id, String alias) {}

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Creates the caller of a service's background work: no request, no role. */
    public static Caller system(String name) {
        return new Caller("system:" + name, name, null, null, Set.of());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean isOfDepartment(String other) {
        return other.equals(department);
    }

    public boolean isOfOrganisation(String organisationId) {
        return organisation != null && organisation.id().equals(organisationId);
    }
}
