package fr.edossier.tender.access;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a list that a caller may see, as a condition in HQL.
 *
 * @param condition true for the rows seen; begins and ends with a parenthesis
 * @param values values of the condition's named parameters
 */
public record Sight(String condition, Map<String, Object> values) {
    private static final Sight ALL = new Sight("(1 = 1)", Map.of());

    /**
     * Consultations: published ones to all, drafts to insiders.
     *
     * @param alias of an entity with {@code department} and {@code agents}
     * @param published condition that holds for the published ones
     */
    public static Sight ofConsultations(Caller caller, String alias, String published) {
        return Standing.isOverseer(caller) ? ALL : either(List.of(published), buyers(caller, alias), Map.of());
    }

    /**
     * Contracts: to their insiders, to contract managers of their department, and to the contractor.
     *
     * @param alias of an entity with {@code department}, {@code agents} and {@code supplierId}
     */
    public static Sight ofContracts(Caller caller, String alias) {
        if (Standing.isOverseer(caller)) {
            return ALL;
        }
        Map<String, Object> values = new HashMap<>();
        List<String> terms = new ArrayList<>();
        if (caller.has(Role.CONTRACT_MANAGER) && caller.department() != null) {
            terms.add(alias + ".department = :managed");
            values.put("managed", caller.department());
        }
        if (caller.has(Role.SUPPLIER) && caller.organisation() != null) {
            terms.add(alias + ".supplierId = :organisation");
            values.put("organisation", caller.organisation().id());
        }
        return either(terms, buyers(caller, alias), values);
    }

    private static Sight buyers(Caller caller, String alias) {
        if (!caller.has(Role.PROCUREMENT_AGENT)) {
            return new Sight("(1 = 0)", Map.of());
        }
        String named = "array_contains(" + alias + ".agents, :named)";
        return caller.department() == null
                ? new Sight("(" + named + ")", Map.of("named", caller.name()))
                : new Sight(
                        "(" + alias + ".department = :department or " + named + ")",
                        Map.of("department", caller.department(), "named", caller.name()));
    }

    private static Sight either(List<String> terms, Sight other, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(other.values());
        List<String> either = new ArrayList<>(terms);
        either.add(other.condition());
        return new Sight("(" + String.join(" or ", either) + ")", Map.copyOf(all));
    }
}
