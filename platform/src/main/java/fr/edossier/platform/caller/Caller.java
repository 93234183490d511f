package fr.edossier.platform.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person or a service as the access token says.
 *
 * @param subject the token's {@code sub}
 * @param name user name, or the service's name
 * @param organisation null for somebody of no organisation, or of several
 * @param department null outside the Region
 */
public record Caller(
        String subject,
        String name,
        @Nullable Organisation organisation,
        @Nullable String department,
        Set<String> roles) {

    /** An organisation by its stable id; the alias is the readable one and may change. */
    public record Organisation(String id, String alias) {}

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Background work of a service: nobody's request, no role. */
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
