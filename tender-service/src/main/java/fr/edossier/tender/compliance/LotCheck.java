package fr.edossier.tender.compliance;

import fr.edossier.tender.catalogue.ItemState;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.catalogue.Theme;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.SocialClauseWaiver;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.scoring.PriceMethod;
import fr.edossier.tender.scoring.WeightKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules on one lot: its scoring scheme, and article 35 of the Climat et résilience law, which applies lot by lot. */
final class LotCheck {
    private static final int SHORT = 6;

    private final LotContent lot;
    private final CheckedLot checked;
    private final String place;
    private final List<Finding> found;

    private LotCheck(CheckedLot checked, String place, List<Finding> found) {
        this.lot = checked.content();
        this.checked = checked;
        this.place = place;
        this.found = found;
    }

    /**
     * Adds the findings about a lot.
     *
     * @param months duration of the consultation, for lots without their own
     * @param sustainable whether article 35 applies; it does not to defence and security contracts
     * @param formal whether the procedure is a formal one
     * @param social the threshold that makes a social clause mandatory, in words; null where it is not mandatory
     */
    static void check(
            CheckedLot checked,
            @Nullable Integer months,
            String place,
            boolean formal,
            boolean sustainable,
            @Nullable String social,
            List<Finding> found) {
        LotCheck check = new LotCheck(checked, place, found);
        WeightCheck.check(checked, place, formal, found);
        check.scheme();
        check.requirements();
        if (sustainable) {
            check.environment();
        }
        if (social != null && !check.has(Nature.CLAUSE, Theme.SOCIAL)) {
            check.waiver(
                    social,
                    checked.content().durationMonths() == null
                            ? months
                            : checked.content().durationMonths());
        }
    }

    /** Checks the waiver for contracts under six months. Durations are rounded up to months, so six may be less than six. */
    private void waiver(String line, @Nullable Integer months) {
        SocialClauseWaiver waiver = checked.socialClauseWaiver();
        if (waiver == null) {
            found.add(Finding.ofLot(PublicationRule.SOCIAL_CLAUSE_MISSING, lot.number(), place, lot.number(), line));
        }
        note(
                PublicationRule.WAIVER_NOT_SHORT,
                "/socialClauseWaiver",
                waiver != null
                        && waiver.code() == SocialClauseWaiver.Code.SHORT_CONTRACT
                        && (months == null || months > SHORT));
    }

    private void scheme() {
        LotContent.Price price = lot.price();
        boolean criteria = checked.requirements().stream().anyMatch(RequirementView::isCriterion);
        note(
                PublicationRule.ESTIMATE_FOR_METHOD_MISSING,
                "/price/estimate",
                price != null && price.method() == PriceMethod.ESTIMATE && price.estimate() == null);
        note(
                PublicationRule.LIFE_CYCLE_UNSTATED,
                "/price/lifeCycle",
                price != null && price.method() == PriceMethod.LIFE_CYCLE_COST && price.lifeCycle() == null);
        note(
                PublicationRule.MINMAX_NEUTRALISES,
                "/price/method",
                price != null && price.method() == PriceMethod.LINEAR_MINMAX && criteria);
        note(PublicationRule.SCHEME_MEMBER_UNUSED, "", price != null && isAnyUnused(price));
        note(PublicationRule.PRICE_BASIS_MISSING, "/priceBasis", price != null && lot.priceBasis() == null);
        note(PublicationRule.EVALUATORS_MISSING, "/evaluators", lot.evaluators().isEmpty() && criteria);
        note(PublicationRule.TIE_BREAK_MISSING, "/tieBreak", lot.tieBreak().isEmpty() && criteria);
        note(
                PublicationRule.TIE_BREAK_UNKNOWN,
                "/tieBreak",
                !lot.tieBreak().stream().allMatch(step -> step.equals(LotContent.PRICE) || isCriterion(step)));
    }

    /** Whether the scheme has a member that belongs to another price method or weight kind. */
    private boolean isAnyUnused(LotContent.Price price) {
        return price.exponent() != null && price.method() != PriceMethod.POWER
                || price.estimate() != null && price.method() != PriceMethod.ESTIMATE
                || price.lifeCycle() != null && price.method() != PriceMethod.LIFE_CYCLE_COST
                || lot.pointsTotal() != null && lot.weighedBy() != WeightKind.POINTS
                || lot.orderJustification() != null && lot.weighedBy() != WeightKind.ORDER;
    }

    private boolean isCriterion(String id) {
        return checked.requirements().stream()
                .anyMatch(requirement ->
                        requirement.isCriterion() && requirement.id().toString().equals(id));
    }

    private void requirements() {
        for (int i = 0; i < checked.requirements().size(); i++) {
            RequirementView requirement = checked.requirements().get(i);
            String at = "/requirements/" + i;
            note(
                    PublicationRule.LINK_TO_SUBJECT_MISSING,
                    at + "/linkToSubject",
                    requirement.isCriterion() && requirement.linkToSubject() == null);
            note(
                    PublicationRule.THEME_MISSING,
                    at + "/theme",
                    requirement.isCriterion() && requirement.source() == null && requirement.theme() == null);
            // catalogue items were checked in the catalogue
            note(
                    PublicationRule.CRITERION_ON_SUPPLIER,
                    at + "/theme",
                    requirement.isCriterion()
                            && requirement.source() == null
                            && requirement.supplierCriterionWaiver() == null
                            && (is(requirement, Theme.GOVERNANCE) || is(requirement, Theme.ORGANISATION)));
            note(PublicationRule.VARIABLE_UNFILLED, at + "/values", requirement.isUnfilled());
            note(PublicationRule.ITEM_SUPERSEDED, at + "/source", checked.isFormer(requirement, ItemState.SUPERSEDED));
            note(PublicationRule.ITEM_WITHDRAWN, at + "/source", checked.isFormer(requirement, ItemState.WITHDRAWN));
        }
    }

    private void environment() {
        LotContent.Price price = lot.price();
        boolean lifeCycle = price != null && price.countsEnvironment();
        boolean criteria = checked.requirements().stream().anyMatch(RequirementView::isCriterion);
        note(PublicationRule.PRICE_ALONE, "/price", price != null && !criteria && !lifeCycle);
        note(
                PublicationRule.ENV_CRITERION_MISSING,
                "",
                criteria && !lifeCycle && !has(Nature.CRITERION, Theme.ENVIRONMENT));
        note(PublicationRule.ENV_CLAUSE_MISSING, "", !has(Nature.CLAUSE, Theme.ENVIRONMENT));
    }

    private boolean has(Nature nature, Theme theme) {
        return checked.requirements().stream()
                .anyMatch(requirement -> requirement.nature() == nature && is(requirement, theme));
    }

    private static boolean is(RequirementView requirement, Theme theme) {
        return theme.name().equals(requirement.theme());
    }

    private void note(PublicationRule rule, String at, boolean holds) {
        if (holds) {
            found.add(Finding.ofLot(rule, lot.number(), place + at, lot.number()));
        }
    }
}
