package fr.edossier.criteria.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.SubTheme;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.content.Calculation;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.content.ItemRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the starting catalogue can be used as it is. */
class StartingCatalogueContentTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final List<ItemContent> ITEMS = Stream.of("environment", "social", "governance", "organisation")
            .flatMap(part -> read(part).stream())
            .toList();

    private static List<ItemContent> read(String part) {
        try (InputStream in = StartingCatalogueContentTest.class.getResourceAsStream("/catalogue/" + part + ".json")) {
            return List.of(JSON.readValue(in, ItemContent[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ItemContent> items() {
        return ITEMS;
    }

    @ParameterizedTest
    @MethodSource("items")
    void eachCanBePublishedWithoutAnyRemark(ItemContent item) {
        assertThat(ItemRules.contradictions(item)).isEmpty();
        assertThat(ItemRules.gaps(item, false)).isEmpty();
        if (item.nature() != Nature.FREE_FORM) {
            assertThat(ItemRules.warnings(item)).isEmpty();
            assertThat(item.legalBasis()).isNotBlank();
        }
        if (item.nature() == Nature.CLAUSE) {
            assertThat(item.indicator()).isNotBlank();
            assertThat(item.frequency()).isNotNull();
        }
        if (item.nature() == Nature.CRITERION) {
            assertThat(item.suggestedWeight()).isNotNull();
        }
    }

    @Test
    void thereAreEnoughOfEachKind() {
        assertThat(ITEMS).hasSizeGreaterThanOrEqualTo(90);
        assertThat(ITEMS).extracting(ItemContent::code).doesNotHaveDuplicates();
        for (Nature nature : Nature.values()) {
            assertThat(ITEMS).filteredOn(item -> item.nature() == nature).hasSizeGreaterThanOrEqualTo(20);
        }
        for (Theme theme : Theme.values()) {
            assertThat(ITEMS).filteredOn(item -> item.theme() == theme).hasSizeGreaterThanOrEqualTo(10);
        }
        assertThat(ITEMS.stream().map(ItemContent::subTheme).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(SubTheme.values());
        for (MarketFamily family : MarketFamily.values()) {
            assertThat(ITEMS)
                    .as(family.name())
                    .filteredOn(item -> item.marketFamilies().contains(family))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void whatItemsPointToExistsAndExclusionIsMutual() {
        Set<String> codes = ITEMS.stream().map(ItemContent::code).collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<String>> excluded = new HashMap<>();
        ITEMS.forEach(item -> excluded.put(item.code(), item.incompatible()));
        List<String> oneSided = new ArrayList<>();
        for (ItemContent item : ITEMS) {
            assertThat(codes).as(item.code()).containsAll(item.related()).containsAll(item.incompatible());
            item.incompatible().stream()
                    .filter(other -> !excluded.get(other).contains(item.code()))
                    .forEach(other -> oneSided.add(item.code() + " excludes " + other));
        }
        assertThat(oneSided).isEmpty();
    }

    /** Examples of the practice guides: 1 500 000 x 70 % x 10 % / 30 and 1 000 000 x 50 % x 5 % / 30. */
    @Test
    void theInsertionClauseGivesItsFormula() {
        ItemContent clause = ITEMS.stream()
                .filter(item -> item.nature() == Nature.CLAUSE && item.theme() == Theme.SOCIAL)
                .min((a, b) -> a.code().compareTo(b.code()))
                .orElseThrow();
        assertThat(clause.indicator()).isEqualTo("heures d'insertion");
        assertThat(clause.unit()).isEqualTo("h");
        Calculation calculation = clause.calculation();
        assertThat(calculation).isNotNull();
        String digits = calculation.example().replaceAll("[\\s\\u00a0\\u202f]", "");
        assertThat(Arrays.asList("1500000", "70%", "10%", "30", "3500"))
                .allSatisfy(figure -> assertThat(digits).contains(figure));
    }
}
