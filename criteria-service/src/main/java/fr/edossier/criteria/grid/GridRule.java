package fr.edossier.criteria.grid;

import fr.edossier.platform.law.ClimateLaw;
import fr.edossier.platform.law.LegalBasis;
import fr.edossier.platform.law.LegalRule;
import fr.edossier.platform.law.Severity;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "GridFindingCode",
        description = "WEIGHTS_TOTAL: percentages do not total 100, or points not pointsTotal. "
                + "SUB_WEIGHTS: weights of sub-criteria do not total their parent's. "
                + "SUB_RANGES_INFEASIBLE: no choice within the sub-criteria's ranges falls into their parent's. "
                + "RANGES_INFEASIBLE: no choice within the ranges totals 100. RANGE_INVERTED: max is less than min. "
                + "KINDS_MIXED: a weight is not of the grid's kind. ORDER_RANKS: a rank is not between 1 and their number. "
                + "ORDER_WITHOUT_JUSTIFICATION: order of importance in a formal procedure, and why is not said. "
                + "POINTS_TOTAL_MISSING: pointsTotal is not said. WEIGHT_MISSING: a criterion has no weight. "
                + "WEIGHT_ON_UNWEIGHTED: a clause or free-form question has one. "
                + "WEIGHT_OUTSIDE_SUGGESTION: it is not what the catalogue suggests. "
                + "NO_PRICE: neither price nor cost. PRICE_ALONE: nothing but the price. "
                + "ENV_CRITERION_MISSING: no criterion takes the environment into account. "
                + "ENV_CLAUSE_MISSING: no clause does. ITEMS_INCOMPATIBLE: two items exclude each other. "
                + "ITEM_WITHDRAWN, ITEM_SUPERSEDED, ITEM_NOT_PUBLISHED (a draft, or in review), ITEM_UNKNOWN: the state of an item. "
                + "DUPLICATE_ITEM: an item is there more than once. SUB_NOT_CRITERION: a sub-criterion is a clause or question. "
                + "ITEM_MISSING: a line names no item. SUB_CRITERION_UNNAMED: neither name nor item. "
                + "MEMBER_MISPLACED: this member does not go with the line's or the grid's kind.")
public enum GridRule implements LegalRule {
    WEIGHTS_TOTAL("CCP, R2152-12"),
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
