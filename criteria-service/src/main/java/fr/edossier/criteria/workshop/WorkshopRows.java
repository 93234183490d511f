package fr.edossier.criteria.workshop;

import fr.edossier.criteria.access.WorkshopAccess;

/** SQL with which a query of another package restricts its rows to visible workshops. */
public final class WorkshopRows {
    private WorkshopRows() {}

    /** Joins the workshop {@code w} with this id if the caller may see it; see {@link WorkshopAccess#bind}. */
    public static String joinVisible(String id) {
        return " join workshop w on w.id = " + id + " and " + WorkshopAccess.VISIBLE;
    }
}
