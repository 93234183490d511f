package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {
    private static Stream<List<Search>> mixes() {
        return Stream.of(ItemSearch.mix(), NoticeSearch.mix(Instant.parse("2026-12-01T08:00:00Z")));
    }

    @Test
    void wordsAreEncodedForAQuery() {
        assertThat(new Search("déchets & co", Map.of("theme", "SOCIAL"), "code").queryString())
                .isEqualTo("limit=20&sort=code&q=d%C3%A9chets+%26+co&theme=SOCIAL");
        assertThat(new Search(null, Map.of(), "code").queryString()).isEqualTo("limit=20&sort=code");
    }

    @ParameterizedTest
    @MethodSource("mixes")
    void eachOrderIsAskedButByRelevanceOnlyWordsAre(List<Search> mix) {
        assertThat(mix).extracting(Search::sort).contains("relevance").hasSizeGreaterThan(100);
        assertThat(mix).filteredOn(search -> search.q() == null).isNotEmpty().allSatisfy(search -> assertThat(
                        search.sort())
                .isNotEqualTo("relevance"));
    }

    @Test
    void eachFilterOfNoticesMeetsEachOrder() {
        assertThat(NoticeSearch.mix(Instant.parse("2026-12-01T08:00:00Z")).stream()
                        .map(search -> search.sort() + search.filters())
                        .distinct())
                .hasSize(3 * 11);
    }
}
