package fr.edossier.criteria.weighting;

import static fr.edossier.criteria.weighting.Contents.TEXT;
import static fr.edossier.criteria.weighting.Contents.catalogue;
import static fr.edossier.criteria.weighting.Contents.cost;
import static fr.edossier.criteria.weighting.Contents.criterion;
import static fr.edossier.criteria.weighting.Contents.found;
import static fr.edossier.criteria.weighting.Contents.grid;
import static fr.edossier.criteria.weighting.Contents.item;
import static fr.edossier.criteria.weighting.Contents.line;
import static fr.edossier.criteria.weighting.Contents.part;
import static fr.edossier.criteria.weighting.Contents.price;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Procedure;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.item.ItemReference;
import fr.edossier.criteria.item.ItemStatus;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.law.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GridCheckTest {
    private static final WeightKind PERCENT = WeightKind.PERCENTAGE;

    private static GridContent with(
            GridContent grid, @Nullable BigDecimal points, @Nullable Text justification, List<GridLine> lines) {
        return new GridContent(
                grid.name(), grid.marketFamily(), grid.procedure(), grid.weightKind(), points, justification, lines);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, true",
        "RESTRICTED, true",
        "NEGOTIATED, true",
        "COMPETITIVE_DIALOGUE, true",
        "ADAPTED, false",
        "DIRECT, false"
    })
    void orderIsJustifiedInAFormalProcedure(Procedure procedure, boolean formal) {
        GridContent grid = grid(WeightKind.ORDER, procedure, price("#1"), line("ENV-001", "#2"));
        assertThat(found(grid))
                .isEqualTo(formal ? List.of("ORDER_WITHOUT_JUSTIFICATION /orderJustification") : List.of());
        assertThat(found(with(grid, null, TEXT, grid.lines()))).isEmpty();
    }

    @Test
    void anEmptyGridLacksPriceAndEnvironment() {
        GridContent grid = grid(PERCENT);
        assertThat(found(with(grid, null, null, List.of())))
                .containsExactly("NO_PRICE /lines", "ENV_CRITERION_MISSING /lines", "ENV_CLAUSE_MISSING /lines");
    }

    @Test
    void thePriceIsNotAlone() {
        assertThat(found(grid(PERCENT, price("100"))))
                .containsExactly("PRICE_ALONE /lines", "ENV_CRITERION_MISSING /lines");
        assertThat(found(grid(PERCENT, price("60"), line("SOC-001", "40"))))
                .containsExactly("ENV_CRITERION_MISSING /lines");
        assertThat(found(grid(PERCENT, price("60"), line("ENV-001", "40")))).isEmpty();
        assertThat(found(grid(PERCENT, line("ENV-001", "100")))).containsExactly("NO_PRICE /lines");
    }

    @Test
    void oneCostThatTakesTheEnvironmentIntoAccountIsEnough() {
        assertThat(found(grid(PERCENT, cost("100", true)))).isEmpty();
        assertThat(found(grid(PERCENT, cost("100", false)))).containsExactly("ENV_CRITERION_MISSING /lines");
        assertThat(found(grid(PERCENT, cost("100", null)))).containsExactly("ENV_CRITERION_MISSING /lines");
    }

    @Test
    void aPartOfACriterionCanTakeTheEnvironmentIntoAccount() {
        SubCriterion part = new SubCriterion(null, new ItemKey("ENV-001", null), null);
        assertThat(found(grid(PERCENT, price("60"), line("SOC-001", "40", part, part(null)))))
                .isEmpty();
    }

    @Test
    void aClauseOfAnotherThemeIsNoEnvironmentClause() {
        ItemReference social = item("SOC-900", Nature.CLAUSE, Theme.SOCIAL);
        GridContent grid = grid(PERCENT, price("60"), line("ENV-001", "40"), line("SOC-900", null));
        assertThat(found(grid, social)).isEmpty();
        assertThat(found(with(grid, null, null, grid.lines().subList(0, 3)), social))
                .containsExactly("ENV_CLAUSE_MISSING /lines");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-20, ''",
        "2026-08-21, PRICE_ALONE ENV_CRITERION_MISSING",
        "2026-08-22, PRICE_ALONE ENV_CRITERION_MISSING ENV_CLAUSE_MISSING"
    })
    void datedRulesBlockFromTheirDay(LocalDate on, String expected) {
        GridContent grid = with(grid(PERCENT), null, null, List.of(price("100")));
        assertThat(GridCheck.blocking(grid, catalogue(), on).stream()
                        .map(finding -> finding.rule().name()))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
        assertThat(GridReport.of(GridCheck.findings(grid, catalogue()), on))
                .satisfies(report -> assertThat(report.items()).hasSize(3))
                .satisfies(report -> assertThat(report.publishable()).isEqualTo(expected.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, ''",
        "DRAFT, ITEM_NOT_PUBLISHED /lines/1/item",
        "IN_REVIEW, ITEM_NOT_PUBLISHED /lines/1/item",
        "SUPERSEDED, ITEM_SUPERSEDED /lines/1/item",
        "WITHDRAWN, ITEM_WITHDRAWN /lines/1/item"
    })
    void itemsAreInForce(ItemStatus status, String expected) {
        assertThat(String.join(
                        " ", found(grid(PERCENT, price("60"), line("CLI-001", "40")), criterion("CLI-001", status))))
                .isEqualTo(expected);
    }

    @Test
    void whatIsSupersededOnlyWarns() {
        assertThat(GridRule.ITEM_SUPERSEDED.severity(LocalDate.MAX)).isEqualTo(Severity.WARNING);
        assertThat(GridRule.WEIGHT_OUTSIDE_SUGGESTION.severity(LocalDate.MAX)).isEqualTo(Severity.WARNING);
        assertThat(GridRule.ITEM_WITHDRAWN.severity(LocalDate.MIN)).isEqualTo(Severity.BLOCKING);
    }

    @Test
    void anItemThatIsNotKnownIsSaidAndItsWeightCounts() {
        assertThat(found(grid(PERCENT, price("50"), line("ENV-001", "40"), line("NON-001", "10"))))
                .containsExactly("ITEM_UNKNOWN /lines/2/item");
        assertThat(found(grid(PERCENT, price("60"), line("ENV-001", "40"), line("NON-001", null))))
                .containsExactly("ITEM_UNKNOWN /lines/2/item");
    }

    @Test
    void withoutANumberTheVersionInForceIsMeant() {
        NamedItems items = catalogue(
                item("CLI-001", 1, ItemStatus.SUPERSEDED, Nature.CRITERION, Theme.SOCIAL, null, List.of()),
                item("CLI-001", 2, ItemStatus.PUBLISHED, Nature.CRITERION, Theme.SOCIAL, null, List.of()),
                item("CLI-001", 3, ItemStatus.DRAFT, Nature.CRITERION, Theme.SOCIAL, null, List.of()));
        assertThat(items.find(new ItemKey("CLI-001", null)))
                .extracting(ItemReference::number)
                .isEqualTo(2);
        assertThat(items.find(new ItemKey("CLI-001", 3)))
                .extracting(ItemReference::status)
                .isEqualTo(ItemStatus.DRAFT);
        assertThat(items.find(new ItemKey("CLI-001", 4))).isNull();
        GridContent numbered = items.numbered(grid(PERCENT, price("60"), line("CLI-001", "40")));
        assertThat(numbered.items()).containsExactly(new ItemKey("CLI-001", 2), new ItemKey("ENV-900", 1));
    }

    @Test
    void incompatibleItemsAreSaidAtBothWhicheverListsTheOther() {
        GridContent grid = grid(PERCENT, price("60"), line("CLI-001", "20"), line("CLI-002", "20"));
        List<String> both = List.of("ITEMS_INCOMPATIBLE /lines/1/item", "ITEMS_INCOMPATIBLE /lines/2/item");
        ItemStatus published = ItemStatus.PUBLISHED;
        assertThat(found(grid, criterion("CLI-001", published, "CLI-002"), criterion("CLI-002", published)))
                .isEqualTo(both);
        assertThat(found(grid, criterion("CLI-001", published), criterion("CLI-002", published, "CLI-001")))
                .isEqualTo(both);
        assertThat(found(grid, criterion("CLI-001", published, "CLI-002"), criterion("CLI-002", published, "CLI-001")))
                .isEqualTo(both);
        assertThat(found(grid, criterion("CLI-001", published, "CLI-003"), criterion("CLI-002", published)))
                .isEmpty();
    }

    @Test
    void anItemIsThereOnce() {
        SubCriterion part = new SubCriterion(null, new ItemKey("ENV-001", 1), null);
        assertThat(found(grid(PERCENT, price("60"), line("ENV-001", "20"), line("SOC-001", "20", part))))
                .containsExactly("DUPLICATE_ITEM /lines/1/item", "DUPLICATE_ITEM /lines/2/subCriteria/0/item");
    }

    @Test
    void subCriteriaAreNamedCriteria() {
        SubCriterion clause = new SubCriterion(null, new ItemKey("GOV-900", null), null);
        SubCriterion nobody = new SubCriterion(null, null, null);
        assertThat(found(grid(PERCENT, price("60"), line("ENV-001", "40", clause, nobody))))
                .containsExactly(
                        "SUB_CRITERION_UNNAMED /lines/1/subCriteria/1",
                        "SUB_NOT_CRITERION /lines/1/subCriteria/0/item");
    }

    @Test
    void membersGoWithTheirKind() {
        GridLine price =
                new GridLine(LineKind.PRICE, new ItemKey("SOC-001", 1), false, Contents.weight("60"), List.of());
        GridLine nothing = new GridLine(LineKind.ITEM, null, null, null, List.of());
        GridContent grid = grid(PERCENT, price, line("ENV-001", "40"), nothing, line("GOV-900", null, part(null)));
        assertThat(found(with(grid, BigDecimal.TEN, TEXT, grid.lines())))
                .containsExactly(
                        "MEMBER_MISPLACED /pointsTotal",
                        "MEMBER_MISPLACED /orderJustification",
                        "MEMBER_MISPLACED /lines/0/item",
                        "MEMBER_MISPLACED /lines/0/takesEnvironmentIntoAccount",
                        "ITEM_MISSING /lines/2/item",
                        "MEMBER_MISPLACED /lines/3/subCriteria");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasItsTextInBothLanguages(GridRule rule) {
        assertThat(new Messages("problems").has("error." + rule.kebab())).isTrue();
    }
}
