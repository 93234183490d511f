package fr.edossier.criteria.content;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Findings on an item, each with the member concerned and its legal source. */
public enum Finding {
    WEIGHT_NOT_ON_CRITERION("/suggestedWeight", "CCP, L2112-2 et R2152-7"),
    WEIGHT_RANGE_INVERTED("/suggestedWeight/max", null),
    SCALE_NOT_ON_CRITERION("/scale", "CCP, R2152-7"),
    MINIMUM_SCORE_NOT_ON_CRITERION("/minimumScore", "CCP, R2152-7"),
    ASKED_OF_ALL_REQUIRED("/askedOf", "CCP, L3"),
    QUESTION_ON_CLAUSE("/question", "CCP, L2112-2"),
    ANSWER_ON_CLAUSE("/answer", "CCP, L2112-2"),
    CHOICES_WITHOUT_CHOICE("/answer/choices", null),
    VERIFICATION_NOT_ON_CLAUSE("/verification", "CCP, L2112-2"),
    FREQUENCY_NOT_ON_CLAUSE("/frequency", "CCP, L2112-2"),
    INDICATOR_NOT_ON_CLAUSE("/indicator", "CCP, L2112-2"),
    PENALTY_NOT_ON_CLAUSE("/penaltyFormula", "CCP, L2112-2"),
    CALCULATION_NOT_ON_CLAUSE("/calculation", "CCP, L2112-2"),
    LABEL_WITHOUT_EQUIVALENT("/evidence", "CCP, R2111-12 à R2111-17"),
    SUB_THEME_OF_OTHER_THEME("/subTheme", null),
    AMOUNT_INVERTED("/amount/max", null),
    VARIABLE_TWICE("/variables", null),
    VARIABLE_RANGE_INVERTED("/variables", null),
    RELATED_TO_ITSELF("/related", null),
    INCOMPATIBLE_WITH_ITSELF("/incompatible", null),

    TEXT_MISSING("/text", null),
    QUESTION_MISSING("/question", null),
    ANSWER_MISSING("/answer", null),
    LINK_TO_SUBJECT_MISSING("/linkToSubject", "CCP, R2152-7"),
    CRITERION_ON_SUPPLIER("/theme", "CE, 25 mai 2018, n° 417580"),
    INDICATOR_MISSING("/indicator", null),
    UNIT_MISSING("/unit", null),
    VARIABLE_NOT_DECLARED("/variables", null),
    VARIABLE_NOT_USED("/variables", null),

    EVIDENCE_MISSING("/evidence", "CCP, R2152-7"),
    SCALE_MISSING("/scale", "CCP, R2152-11"),
    VERIFICATION_MISSING("/verification", "CCP, L2112-2");

    private final String pointer;
    private final @Nullable String legalSource;

    Finding(String pointer, @Nullable String legalSource) {
        this.pointer = pointer;
        this.legalSource = legalSource;
    }

    /** Returns the JSON pointer into the item. */
    public String pointer() {
        return pointer;
    }

    @Nullable
    public String legalSource() {
        return legalSource;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
