package fr.edossier.tender.access;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a caller is to a consultation, and what that lets them see and do; pure.
 *
 * @param published whether anybody may see the consultation
 * @param buyer procurement agent of its department, or named in it: writes it
 * @param overseer legal officer or auditor: sees every consultation
 * @param officer opening officer named in it
 * @param contractManager contract manager of its department
 * @param lots lots that the caller is a named evaluator of
 * @param party whether the caller's organisation made the bid, or is the contractor
 */
public record Standing(
        boolean published,
        boolean buyer,
        boolean overseer,
        boolean officer,
        boolean contractManager,
        Set<UUID> lots,
        boolean party) {

    /** The standing of anybody to what does not exist. */
    static final Standing NONE = new Standing(false, false, false, false, false, Set.of(), false);

    public static Standing of(Caller caller, People people) {
        return new Standing(
                !people.draft(),
                buys(caller, people.department(), people.agents()),
                isOverseer(caller),
                caller.has(Role.OPENING_OFFICER) && people.officers().contains(caller.name()),
                caller.has(Role.CONTRACT_MANAGER) && caller.isOfDepartment(people.department()),
                caller.has(Role.EVALUATOR) ? lotsOf(caller, people.evaluators()) : Set.of(),
                false);
    }

    static Standing of(Caller caller, ContractParties.Parties contract) {
        return new Standing(
                false,
                buys(caller, contract.department(), contract.agents()),
                isOverseer(caller),
                false,
                caller.has(Role.CONTRACT_MANAGER) && caller.isOfDepartment(contract.department()),
                Set.of(),
                isParty(caller, contract.supplierId()));
    }

    Standing toBidOf(Caller caller, String supplierId) {
        return new Standing(published, buyer, overseer, officer, contractManager, lots, isParty(caller, supplierId));
    }

    /** The procurement agents who write it. */
    public boolean isBuyer() {
        return buyer;
    }

    /** The buyer's people on it, legal officers and auditors: they see drafts, estimates and the team. */
    public boolean isInsider() {
        return buyer || overseer;
    }

    public boolean seesConsultation() {
        return published || isInsider();
    }

    public boolean seesOpening() {
        return published && (isInsider() || officer);
    }

    /** Bids, their files, marks and rank, of this lot once opened. */
    public boolean seesBidsOf(UUID lotId) {
        return isInsider() || isEvaluatorOf(lotId);
    }

    /** Bids of one lot at least. */
    public boolean seesBids() {
        return isInsider() || !lots.isEmpty();
    }

    public boolean isEvaluatorOf(UUID lotId) {
        return lots.contains(lotId);
    }

    public boolean seesAward() {
        return isInsider() || contractManager;
    }

    public boolean seesContract() {
        return isInsider() || contractManager || party;
    }

    /** @throws Problem 404 unless the standing is the one asked for */
    public Standing require(Predicate<Standing> asked) {
        if (!asked.test(this)) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return this;
    }

    static boolean isOverseer(Caller caller) {
        return caller.has(Role.LEGAL_OFFICER) || caller.has(Role.AUDITOR);
    }

    private static boolean buys(Caller caller, String department, List<String> agents) {
        return caller.has(Role.PROCUREMENT_AGENT)
                && (caller.isOfDepartment(department) || agents.contains(caller.name()));
    }

    private static boolean isParty(Caller caller, String supplierId) {
        return caller.has(Role.SUPPLIER) && caller.isOfOrganisation(supplierId);
    }

    private static Set<UUID> lotsOf(Caller caller, Map<UUID, List<String>> evaluators) {
        return evaluators.entrySet().stream()
                .filter(lot -> lot.getValue().contains(caller.name()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
