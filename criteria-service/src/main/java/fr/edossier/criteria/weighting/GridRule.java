package fr.edossier.criteria.weighting;

import fr.edossier.platform.law.ClimateLaw;
import fr.edossier.platform.law.LegalBasis;
import fr.edossier.platform.law.LegalRule;
import fr.edossier.platform.law.Severity;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "GridFindingCode",
        description = "WEIGHTS_NOT_WHOLE: percentages do not add up to 100, or points not to pointsTotal. SUB_WEIGHTS: "
                + "weights of sub-criteria do not add up to the weight of their criterion. SUB_RANGES_INFEASIBLE: "
                + "no choice within the ranges of the sub-criteria falls within the range of their criterion. "
                + "RANGES_INFEASIBLE: no choice within the ranges adds up to 100. RANGE_INVERTED: max is less than "
                + "min. KINDS_MIXED: a weight is not of the kind of the grid. ORDER_RANKS: a rank is not between 1 "
                + "and the number of criteria. ORDER_WITHOUT_JUSTIFICATION: an order of importance in a formal "
                + "procedure lacks its justification. POINTS_TOTAL_MISSING: pointsTotal is missing. "
                + "WEIGHT_MISSING: a criterion has no weight. WEIGHT_ON_UNWEIGHTED: a clause or free-form question "
                + "has a weight. WEIGHT_OUTSIDE_SUGGESTION: a weight is outside the range suggested by the "
                + "catalogue. NO_PRICE: there is neither price nor cost. PRICE_ALONE: price is the only criterion. "
                + "ENV_CRITERION_MISSING: no criterion takes the environment into account. ENV_CLAUSE_MISSING: no "
                + "clause takes the environment into account. ITEMS_INCOMPATIBLE: two items exclude each other. "
                + "ITEM_WITHDRAWN, ITEM_SUPERSEDED, ITEM_NOT_PUBLISHED (a draft, or in review), ITEM_UNKNOWN: "
                + "state of an item. DUPLICATE_ITEM: an item appears more than once. SUB_NOT_CRITERION: a "
                + "sub-criterion is a clause or question. ITEM_MISSING: a line names no item. "
                + "SUB_CRITERION_UNNAMED: a sub-criterion has neither name nor item. MEMBER_MISPLACED: a member "
                + "does not fit the kind of the line or grid.")
public enum GridRule implements LegalRule {
    WEIGHTS_NOT_WHOLE("CCP, R2152-12"),
    SUB_WEIGHTS("CCP, R2152-11"),
    SUB_RANGES_INFEASIBLE("CCP, R2152-11"),
    RANGES_INFEASIBLE("CCP, R2152-12"),
    RANGE_INVERTED("CCP, R2152-12"),
    KINDS_MIXED("eForms, BR-BT-00539-0209"),
    ORDER_RANKS("eForms, BR-BT-00539-0194"),
    ORDER_WITHOUT_JUSTIFICATION("CCP, R2152-12"),
    POINTS_TOTAL_MISSING("CCP, R2152-12"),
    WEIGHT_MISSING("CCP, R2152-12"),
    WEIGHT_ON_UNWEIGHTED("CCP, L2112-2"),
    WEIGHT_OUTSIDE_SUGGESTION(null, Severity.WARNING, null),
    NO_PRICE("CCP, R2152-7"),
    PRICE_ALONE("CCP, R2152-7", Severity.BLOCKING, ClimateLaw.CRITERIA),
    ENV_CRITERION_MISSING("CCP, R2152-7", Severity.BLOCKING, ClimateLaw.CRITERIA),
    ENV_CLAUSE_MISSING("CCP, L2112-2", Severity.BLOCKING, ClimateLaw.CLAUSES),
    ITEMS_INCOMPATIBLE(null),
    ITEM_WITHDRAWN(null),
    ITEM_SUPERSEDED(null, Severity.WARNING, null),
    ITEM_NOT_PUBLISHED(null),
    ITEM_UNKNOWN(null),
    DUPLICATE_ITEM("CCP, R2152-12"),
    SUB_NOT_CRITERION("CCP, R2152-7"),
    ITEM_MISSING(null),
    SUB_CRITERION_UNNAMED("CCP, R2152-11"),
    MEMBER_MISPLACED(null);

    private final LegalBasis basis;

    GridRule(@Nullable String legalSource) {
        this(legalSource, Severity.BLOCKING, null);
    }

    GridRule(@Nullable String legalSource, Severity severity, @Nullable LocalDate applicableFrom) {
        this.basis = new LegalBasis(legalSource, severity, applicableFrom);
    }

    @Override
    public LegalBasis basis() {
        return basis;
    }
}
