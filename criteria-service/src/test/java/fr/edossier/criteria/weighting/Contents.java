package fr.edossier.criteria.weighting;

import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Procedure;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.content.WeightRange;
import fr.edossier.criteria.item.ItemReference;
import fr.edossier.criteria.item.ItemStatus;
import fr.edossier.platform.i18n.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds grids for rule tests: the lines of a case plus the environmental clause that every lawful grid has. */
final class Contents {
    static final Text TEXT = new Text("Le texte", "The text");
    static final ItemReference CLAUSE = item("ENV-900", Nature.CLAUSE, Theme.ENVIRONMENT);
    static final ItemReference QUESTION = item("GOV-900", Nature.FREE_FORM, Theme.GOVERNANCE);
    static final ItemReference ENVIRONMENT = item("ENV-001", Nature.CRITERION, Theme.ENVIRONMENT);
    static final ItemReference SOCIAL = item("SOC-001", Nature.CRITERION, Theme.SOCIAL);

    private Contents() {}

    static ItemReference item(String code, Nature nature, Theme theme) {
        return item(code, 1, ItemStatus.PUBLISHED, nature, theme, null, List.of());
    }

    static ItemReference item(
            String code,
            int number,
            ItemStatus status,
            Nature nature,
            Theme theme,
            @Nullable WeightRange suggested,
            List<String> incompatible) {
        return new ItemReference(UUID.randomUUID(), code, number, status, nature, theme, TEXT, suggested, incompatible);
    }

    static ItemReference criterion(String code, ItemStatus status, String... incompatible) {
        return item(code, 1, status, Nature.CRITERION, Theme.ENVIRONMENT, null, List.of(incompatible));
    }

    static ItemReference suggested(String code, int min, int max) {
        return item(
                code,
                1,
                ItemStatus.PUBLISHED,
                Nature.CRITERION,
                Theme.ENVIRONMENT,
                new WeightRange(min, max),
                List.of());
    }

    /** Parses a weight: {@code 40}, {@code 30-40}, {@code #1}, or nothing. */
    static @Nullable Weight weight(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.startsWith("#")) {
            return Weight.rank(Integer.parseInt(text.substring(1)));
        }
        int dash = text.indexOf('-');
        return dash < 0
                ? Weight.value(new BigDecimal(text))
                : Weight.range(new BigDecimal(text.substring(0, dash)), new BigDecimal(text.substring(dash + 1)));
    }

    static GridLine price(@Nullable String weight) {
        return new GridLine(LineKind.PRICE, null, null, weight(weight), List.of());
    }

    static GridLine cost(@Nullable String weight, @Nullable Boolean environment) {
        return new GridLine(LineKind.COST, null, environment, weight(weight), List.of());
    }

    static GridLine line(String code, @Nullable String weight, SubCriterion... subs) {
        return new GridLine(LineKind.ITEM, new ItemKey(code, null), null, weight(weight), List.of(subs));
    }

    static SubCriterion part(@Nullable String weight) {
        return new SubCriterion(TEXT, null, weight(weight));
    }

    static GridContent grid(WeightKind kind, Procedure procedure, GridLine... lines) {
        BigDecimal points = kind == WeightKind.POINTS ? new BigDecimal("1000") : null;
        List<GridLine> all = new ArrayList<>(List.of(lines));
        all.add(line(CLAUSE.code(), null));
        return new GridContent(TEXT, MarketFamily.CLEANING, procedure, kind, points, null, all);
    }

    static GridContent grid(WeightKind kind, GridLine... lines) {
        return grid(kind, Procedure.ADAPTED, lines);
    }

    static NamedItems catalogue(ItemReference... more) {
        List<ItemReference> all = new ArrayList<>(List.of(CLAUSE, QUESTION, ENVIRONMENT, SOCIAL));
        all.addAll(List.of(more));
        return NamedItems.of(all);
    }

    /** Formats each finding as {@code RULE place}. */
    static List<String> found(GridContent grid, ItemReference... more) {
        return GridCheck.findings(grid, catalogue(more)).stream()
                .map(finding -> finding.rule() + " " + finding.place())
                .toList();
    }
}
