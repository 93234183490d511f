package fr.edossier.criteria.access;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import java.util.Map;

/**
 * Decides which grids a caller may read or change, as HQL conditions on a grid {@code g}. A grid is readable by its
 * department and, once published, by the departments it is shared with; curators and auditors read all grids. It can be
 * changed by its department and curators.
 *
 * @param department empty if the caller has none
 */
public record GridAccess(boolean everywhere, String department) {
    public static final String READABLE = "(:everywhere = true or g.department = :department"
            + " or g.status <> 'DRAFT' and (g.sharedWithAll = true or :department member of g.sharedWith))";
    public static final String WRITABLE = "(g.department = :department or :everywhere = true)";

    public static GridAccess toRead(Caller caller) {
        return of(caller, caller.has(Role.CATALOGUE_CURATOR) || caller.has(Role.AUDITOR));
    }

    public static GridAccess toWrite(Caller caller) {
        return of(caller, caller.has(Role.CATALOGUE_CURATOR));
    }

    private static GridAccess of(Caller caller, boolean everywhere) {
        return new GridAccess(everywhere, caller.department() == null ? "" : caller.department());
    }

    /** Returns the parameters of the conditions. */
    public Map<String, Object> values() {
        return Map.of("everywhere", everywhere, "department", department);
    }
}
