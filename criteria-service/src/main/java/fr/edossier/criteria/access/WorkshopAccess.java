package fr.edossier.criteria.access;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import jakarta.persistence.Query;

/** SQL condition on who may see a workshop {@code w} and its proposals: the people invited and every curator. */
public final class WorkshopAccess {
    public static final String VISIBLE = "(:curator or w.suppliers and :supplier"
            + " or w.roles && string_to_array(:roles, ' ') and (cardinality(w.departments) = 0 or :department = any(w.departments)))";

    private WorkshopAccess() {}

    public static <Q extends Query> Q bind(Q query, Caller caller) {
        query.setParameter("curator", caller.has(Role.CATALOGUE_CURATOR));
        query.setParameter("supplier", caller.has(Role.SUPPLIER));
        query.setParameter("roles", String.join(" ", caller.roles()));
        query.setParameter("department", caller.department() == null ? "" : caller.department());
        return query;
    }
}
