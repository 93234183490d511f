package fr.edossier.criteria.item;

import fr.edossier.platform.i18n.Text;
import org.jspecify.annotations.Nullable;

/** Contents for the tests of rules, changed member by member. */
record Contents(
        Nature nature,
        Theme theme,
        @Nullable Text text,
        @Nullable Text question,
        @Nullable Text linkToSubject,
        @Nullable WeightRange weight,
        AskedOf askedOf,
        @Nullable String indicator,
        @Nullable String unit) {
    static final Text TEXT = new Text("Le texte", "The text");

    static Contents of(Nature nature) {
        return new Contents(nature, Theme.ENVIRONMENT, TEXT, null, null, null, AskedOf.ALL, null, null);
    }

    Contents theme(Theme changed) {
        return new Contents(nature, changed, text, question, linkToSubject, weight, askedOf, indicator, unit);
    }

    Contents text(@Nullable Text changed) {
        return new Contents(nature, theme, changed, question, linkToSubject, weight, askedOf, indicator, unit);
    }

    Contents question(@Nullable Text changed) {
        return new Contents(nature, theme, text, changed, linkToSubject, weight, askedOf, indicator, unit);
    }

    Contents link(@Nullable Text changed) {
        return new Contents(nature, theme, text, question, changed, weight, askedOf, indicator, unit);
    }

    Contents weight(@Nullable WeightRange changed) {
        return new Contents(nature, theme, text, question, linkToSubject, changed, askedOf, indicator, unit);
    }

    Contents askedOf(AskedOf changed) {
        return new Contents(nature, theme, text, question, linkToSubject, weight, changed, indicator, unit);
    }

    Contents measured(@Nullable String changedIndicator, @Nullable String changedUnit) {
        return new Contents(
                nature, theme, text, question, linkToSubject, weight, askedOf, changedIndicator, changedUnit);
    }

    ItemContent content() {
        return new ItemContent(
                "ENV-001",
                nature,
                theme,
                TEXT,
                text,
                question,
                linkToSubject,
                weight,
                askedOf,
                Confidentiality.BUYER_ONLY,
                indicator,
                unit,
                null);
    }
}
