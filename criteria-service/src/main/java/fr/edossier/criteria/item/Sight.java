package fr.edossier.criteria.item;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which items somebody may know of, as a condition on rows: once published for all, or for the Region's people where it is
 * BUYERS_ONLY; in any state for their department, in review for legal officers too.
 *
 * @param department null for somebody of none
 */
public record Sight(
        boolean everywhere,
        boolean buyer,
        boolean lawyer,
        @Nullable String department) {
    private static final String ALL = "1 = 1";

    public static Sight of(Caller caller) {
        return of(caller, caller.has(Role.CATALOGUE_CURATOR) || caller.has(Role.AUDITOR));
    }

    /** Of what the caller may try to change; what is published is seen too, so that the refusal can say why. */
    static Sight toWrite(Caller caller) {
        return of(caller, caller.has(Role.CATALOGUE_CURATOR));
    }

    private static Sight of(Caller caller, boolean everywhere) {
        boolean buyer = !caller.roles().isEmpty() && !caller.has(Role.SUPPLIER);
        return new Sight(everywhere, buyer, caller.has(Role.LEGAL_OFFICER), caller.department());
    }

    /** In SQL and in HQL alike, on the columns {@code status}, {@code visibility} and {@code department} of the alias. */
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

    /** The values of the condition's parameters. */
    public Map<String, String> values() {
        return everywhere || department == null ? Map.of() : Map.of("department", department);
    }
}
