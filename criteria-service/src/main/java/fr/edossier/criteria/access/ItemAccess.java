package fr.edossier.criteria.access;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which items a caller may see, as a condition on rows. Published items are visible to everybody, or to the Region's
 * agents if they are BUYERS_ONLY. Items of any status are visible to their department, items in review also to legal
 * officers, and all items to curators and auditors.
 *
 * @param department null if the caller has none
 */
public record ItemAccess(
        boolean everywhere,
        boolean buyer,
        boolean lawyer,
        @Nullable String department) {
    private static final String ALL = "1 = 1";

    public static ItemAccess of(Caller caller) {
        return of(caller, caller.has(Role.CATALOGUE_CURATOR) || caller.has(Role.AUDITOR));
    }

    /** Selects the items that the caller may try to change; published items are included, so that the refusal can give the reason. */
    public static ItemAccess toWrite(Caller caller) {
        return of(caller, caller.has(Role.CATALOGUE_CURATOR));
    }

    private static ItemAccess of(Caller caller, boolean everywhere) {
        boolean buyer = !caller.roles().isEmpty() && !caller.has(Role.SUPPLIER);
        return new ItemAccess(everywhere, buyer, caller.has(Role.LEGAL_OFFICER), caller.department());
    }

    /** Returns a condition valid in SQL and HQL, on the columns {@code status}, {@code visibility} and {@code department} of the alias. */
    public String condition(String alias) {
        if (everywhere) {
            return ALL;
        }
        String published = alias + ".status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')";
        List<String> either = new ArrayList<>();
        either.add(buyer ? published : "(" + published + " and " + alias + ".visibility = 'PUBLIC')");
        if (department != null) {
            either.add(alias + ".department = :department");
        }
        if (lawyer) {
            either.add(alias + ".status = 'IN_REVIEW'");
        }
        return "(" + String.join(" or ", either) + ")";
    }

    /** Returns the parameters of the condition. */
    public Map<String, String> values() {
        return everywhere || department == null ? Map.of() : Map.of("department", department);
    }
}
