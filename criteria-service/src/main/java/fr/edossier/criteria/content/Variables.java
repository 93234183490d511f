package fr.edossier.criteria.content;

import fr.edossier.platform.i18n.Wording;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Variables in the texts and formulas of an item, written {@code {{name}}}. */
public final class Variables {
    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");

    private Variables() {}

    /** @param value gives the replacement of a variable by its name */
    public static String replace(String text, UnaryOperator<String> value) {
        return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(value.apply(mark.group(1))));
    }

    static Set<String> usedIn(ItemContent item) {
        Calculation calculation = item.calculation();
        Stream<@Nullable Wording> wordings = Stream.of(
                item.text(),
                item.question(),
                item.linkToSubject(),
                item.verification(),
                item.purpose(),
                item.vigilance());
        Stream<Wording> described = Stream.concat(
                item.evidence().stream().map(Evidence::description),
                item.scale() == null
                        ? Stream.empty()
                        : item.scale().levels().stream().map(Scale.Step::description));
        Stream<@Nullable String> formulas = Stream.of(
                item.penaltyFormula(),
                item.scale() == null ? null : item.scale().formula(),
                calculation == null ? null : calculation.formula());
        Set<String> names = new TreeSet<>();
        Stream.concat(
                        Stream.concat(wordings, described)
                                .filter(Objects::nonNull)
                                .flatMap(wording -> Stream.of(wording.fr(), wording.en())),
                        formulas)
                .filter(Objects::nonNull)
                .forEach(text -> MARK.matcher(text).results().forEach(mark -> names.add(mark.group(1))));
        return names;
    }
}
