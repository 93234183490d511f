package fr.edossier.criteria.item;

import java.util.Locale;

/** What can be wrong with an item, and with which member of it. */
enum Finding {
    WEIGHT_NOT_ON_CRITERION("/suggestedWeight"),
    WEIGHT_RANGE_INVERTED("/suggestedWeight/max"),
    ASKED_OF_ALL_REQUIRED("/askedOf"),
    QUESTION_ON_CLAUSE("/question"),
    INDICATOR_NOT_ON_CLAUSE("/indicator"),

    TEXT_MISSING("/text"),
    QUESTION_MISSING("/question"),
    LINK_TO_SUBJECT_MISSING("/linkToSubject"),
    CRITERION_ON_SUPPLIER("/theme"),
    INDICATOR_MISSING("/indicator"),
    UNIT_MISSING("/unit");

    private final String pointer;

    Finding(String pointer) {
        this.pointer = pointer;
    }

    /** JSON pointer into the item. */
    String pointer() {
        return pointer;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
