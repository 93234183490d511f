package fr.edossier.tender.compliance;

import fr.edossier.platform.law.ClimateLaw;
import fr.edossier.platform.law.LegalBasis;
import fr.edossier.platform.law.LegalRule;
import fr.edossier.platform.law.Severity;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PublicationFindingCode",
        description = "DEADLINE_MISSING, DEADLINE_NOT_IN_FUTURE, DEADLINE_TOO_SHORT (minimum period of the procedure), "
                + "QUESTIONS_AFTER_DEADLINE, QUESTIONS_NOT_IN_FUTURE: dates. BUYER_MISSING, OBJECT_MISSING, PROCEDURE_MISSING, CATEGORY_MISSING, CPV_MISSING: required "
                + "in a notice. PLACE_MISSING, DURATION_MISSING, PRICE_FORM_MISSING, CCAG_MISSING, CONTACT_MISSING, "
                + "UPLOAD_LIMITS_MISSING, ESTIMATE_MISSING: recommended in a notice. PROCEDURE_BELOW_THRESHOLD: the estimated value "
                + "requires a formal procedure. DIRECT_ABOVE_THRESHOLD: the estimated value requires competition. GROUND_OF_ANOTHER_PROCEDURE: procedureGround does not allow the procedure. ESTIMATE_REQUIRED: the procedure "
                + "is allowed only below a threshold, so the estimated value is required. THRESHOLD_UNKNOWN: no threshold is recorded for that day. OFFICERS_TOO_FEW: fewer opening "
                + "officers than must act. OFFICER_WITHOUT_KEY: envelopes could not be sealed for that officer. VISA_MISSING: no legal officer gave a visa to this content. UPLOAD_LIMITS_ABOVE: more than the service accepts. NO_LOT; NO_ALLOTMENT_REASON: a single "
                + "lot without a reason. LOT_LIMIT_WITHOUT_RULE; LOT_LIMITS_UNLIKE: more lots can be won than bid for, or than there are; VARIANTS_UNSTATED, VARIANT_REQUIREMENTS_MISSING. By lot: LOT_DEADLINE_AFTER (the consultation's), LOT_DEADLINE_NOT_IN_FUTURE, LOT_DEADLINE_TOO_SHORT, "
                + "PRICE_MISSING, WEIGHT_MISSING, WEIGHTS_NOT_WHOLE, POINTS_NOT_TOTAL (not the announced total), POINTS_TOTAL_MISSING, SCHEME_MEMBER_UNUSED (belongs to another price method or weight kind), KINDS_MIXED (a weight is not of the lot's weightKind), "
                + "RANGES_INFEASIBLE (no choice within them totals 100), ORDER_RANKS (a rank above the number of criteria), ORDER_WITHOUT_JUSTIFICATION (in a formal "
                + "procedure), SUB_WEIGHTS (sub-criteria do not total their criterion's weight), PRICE_BASIS_MISSING (net or gross), PRICE_ALONE, ENV_CRITERION_MISSING, ENV_CLAUSE_MISSING, SOCIAL_CLAUSE_MISSING "
                + "(above the European threshold, without a waiver), WAIVER_NOT_SHORT (the waiver for contracts "
                + "under six months, on a longer contract or one without a stated duration), LINK_TO_SUBJECT_MISSING, THEME_MISSING (of a criterion written by hand), CRITERION_ON_SUPPLIER (grades a "
                + "firm's general policy, without a legal officer's waiver), VARIABLE_UNFILLED, ITEM_SUPERSEDED and ITEM_WITHDRAWN (the catalogue replaced or withdrew the item since it was picked), ESTIMATE_FOR_METHOD_MISSING, LIFE_CYCLE_UNSTATED (how the cost is computed, and from which data of the bidders), MINMAX_NEUTRALISES, EVALUATORS_MISSING, "
                + "TIE_BREAK_MISSING, TIE_BREAK_UNKNOWN.")
public enum PublicationRule implements LegalRule {
    BUYER_MISSING("CCP, R2131-12"),
    OBJECT_MISSING("CCP, R2131-12"),
    PROCEDURE_MISSING("CCP, L2120-1"),
    CATEGORY_MISSING("CCP, L1111-1 à L1111-5"),
    CPV_MISSING("CCP, R2131-12"),
    DEADLINE_MISSING("CCP, R2151-1"),
    DEADLINE_NOT_IN_FUTURE("CCP, R2151-1"),
    DEADLINE_TOO_SHORT("CCP, R2151-1"),
    QUESTIONS_AFTER_DEADLINE("CCP, R2132-6"),
    QUESTIONS_NOT_IN_FUTURE("CCP, R2132-6"),
    PROCEDURE_BELOW_THRESHOLD("CCP, L2124-1"),
    DIRECT_ABOVE_THRESHOLD("CCP, R2122-8"),
    GROUND_OF_ANOTHER_PROCEDURE("CCP, L2120-1"),
    ESTIMATE_REQUIRED("CCP, R2121-1"),
    THRESHOLD_UNKNOWN("CCP, L2124-1"),
    OFFICERS_TOO_FEW("CCP, R2132-9"),
    OFFICER_WITHOUT_KEY("CCP, R2132-9"),
    VISA_MISSING(null),
    NO_LOT("CCP, L2113-10"),
    LOT_LIMIT_WITHOUT_RULE("CCP, R2113-1"),
    VARIANT_REQUIREMENTS_MISSING("CCP, R2151-10"),
    LOT_DEADLINE_AFTER("CCP, R2151-1"),
    LOT_DEADLINE_NOT_IN_FUTURE("CCP, R2151-1"),
    LOT_DEADLINE_TOO_SHORT("CCP, R2151-1"),
    PRICE_MISSING("CCP, R2152-7"),
    WEIGHT_MISSING("CCP, R2152-12"),
    WEIGHTS_NOT_WHOLE("CCP, R2152-12"),
    POINTS_NOT_TOTAL("CCP, R2152-12"),
    KINDS_MIXED("eForms, BR-BT-00539-0209"),
    RANGES_INFEASIBLE("CCP, R2152-12"),
    ORDER_RANKS("eForms, BR-BT-00539-0194"),
    ORDER_WITHOUT_JUSTIFICATION("CCP, R2152-12"),
    SUB_WEIGHTS("CCP, R2152-11"),
    PRICE_ALONE("CCP, R2152-7", Severity.BLOCKING, ClimateLaw.CRITERIA),
    ENV_CRITERION_MISSING("CCP, R2152-7", Severity.BLOCKING, ClimateLaw.CRITERIA),
    ENV_CLAUSE_MISSING("CCP, L2112-2", Severity.BLOCKING, ClimateLaw.CLAUSES),
    SOCIAL_CLAUSE_MISSING("CCP, L2112-2-1", Severity.BLOCKING, ClimateLaw.CLAUSES),
    WAIVER_NOT_SHORT("CCP, L2112-2-1", Severity.BLOCKING, ClimateLaw.CLAUSES),
    LINK_TO_SUBJECT_MISSING("CCP, R2152-7"),
    THEME_MISSING("CE, 25 mai 2018, n° 417580"),
    CRITERION_ON_SUPPLIER("CE, 25 mai 2018, n° 417580"),
    VARIABLE_UNFILLED(null),
    UPLOAD_LIMITS_ABOVE("CCP, R2132-9"),
    LIFE_CYCLE_UNSTATED("CCP, R2152-10"),
    ESTIMATE_FOR_METHOD_MISSING("CCP, R2152-11"),
    TIE_BREAK_UNKNOWN("CCP, R2152-6"),

    PLACE_MISSING("CCP, R2131-12", Severity.WARNING, null),
    DURATION_MISSING("CCP, L2112-5", Severity.WARNING, null),
    PRICE_FORM_MISSING("CCP, R2112-5", Severity.WARNING, null),
    CCAG_MISSING("CCP, R2112-2", Severity.WARNING, null),
    CONTACT_MISSING("CCP, R2132-6", Severity.WARNING, null),
    UPLOAD_LIMITS_MISSING("CCP, R2132-9", Severity.WARNING, null),
    ESTIMATE_MISSING("CCP, R2121-1", Severity.WARNING, null),
    NO_ALLOTMENT_REASON("CCP, L2113-11", Severity.WARNING, null),
    VARIANTS_UNSTATED("CCP, R2151-8", Severity.WARNING, null),
    MINMAX_NEUTRALISES("CCP, R2152-11", Severity.WARNING, null),
    POINTS_TOTAL_MISSING("CCP, R2152-12", Severity.WARNING, null),
    SCHEME_MEMBER_UNUSED("CCP, R2152-11", Severity.WARNING, null),
    LOT_LIMITS_UNLIKE("CCP, R2113-1", Severity.WARNING, null),
    PRICE_BASIS_MISSING("CCP, R2152-6", Severity.WARNING, null),
    ITEM_SUPERSEDED(null, Severity.WARNING, null),
    ITEM_WITHDRAWN(null, Severity.WARNING, null),
    EVALUATORS_MISSING(null, Severity.WARNING, null),
    TIE_BREAK_MISSING("CCP, R2152-6", Severity.WARNING, null);

    private final LegalBasis basis;

    PublicationRule(@Nullable String legalSource) {
        this(legalSource, Severity.BLOCKING, null);
    }

    PublicationRule(@Nullable String legalSource, Severity severity, @Nullable LocalDate applicableFrom) {
        this.basis = new LegalBasis(legalSource, severity, applicableFrom);
    }

    @Override
    public LegalBasis basis() {
        return basis;
    }
}
