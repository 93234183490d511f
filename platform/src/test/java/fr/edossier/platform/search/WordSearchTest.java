package fr.edossier.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to a page, depending on how many rows the indexes of the conditions find. */
class WordSearchTest {
    private static final int PAGE = 21;
    private static final Walk NEWEST = new Walk("published_at", "id", "", " order by s.published_at desc", Map.of());
    private static final RowConditions WORDS =
            new RowConditions.Builder().words("'lycee'").build();
    private static final String COLLECTED = "thing s where s.id = any(cast(:found as uuid[]))";
    private static final String ALONG = "thing s where ts_match_vq(s.words, cast(:terms as tsquery))";

    private final List<String> steps = new ArrayList<>();

    /** A search in a table where the conditions find so many rows. */
    private WordSearch search(int found) {
        return new WordSearch(
                (sql, values) -> {
                    boolean collects = sql.contains("materialized");
                    steps.add(collects ? "collect" : "read along");
                    return List.<Object[]>of(collects ? new Object[] {found, "{keys}"} : new Object[] {"on", "on"});
                },
                "thing",
                "id");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, WordSearch.SORTED})
    void fewRowsAreSortedAndReadByTheirKeys(int found) {
        WordSearch.Source source = search(found).source(WORDS, NEWEST, PAGE);

        assertThat(steps).containsExactly("collect", "read along");
        assertThat(source).isEqualTo(new WordSearch.Source(COLLECTED, Map.of("found", "{keys}")));
    }

    @Test
    void manyRowsAreReadAlongTheOrder() {
        WordSearch.Source source = search(WordSearch.SORTED + 1).source(WORDS, NEWEST, PAGE);

        assertThat(steps).containsExactly("collect", "read along");
        assertThat(source).isEqualTo(new WordSearch.Source(ALONG, Map.of("terms", "'lycee'")));
    }

    @Test
    void conditionsWithoutAnIndexAreReadAlongTheOrder() {
        RowConditions conditions =
                new RowConditions.Builder().where("s.status = 'OPENED'").build();

        WordSearch.Source source = search(0).source(conditions, NEWEST, PAGE);

        assertThat(steps).containsExactly("read along");
        assertThat(source).isEqualTo(new WordSearch.Source("thing s where s.status = 'OPENED'", Map.of()));
    }

    @Test
    void aBoundIsAnsweredByAnIndex() {
        RowConditions conditions = new RowConditions.Builder()
                .bound("deadline", ">=", "now", "today")
                .build();

        assertThat(conditions.sql()).isEqualTo("s.deadline >= :now");
        assertThat(search(3).source(conditions, NEWEST, PAGE).from()).isEqualTo(COLLECTED);
    }

    @Test
    void theNewestRowsAreRanked() {
        WordSearch.Source few = search(3).ranked(WORDS, "'lycee'", NEWEST);
        WordSearch.Source many = search(WordSearch.SORTED + 1).ranked(WORDS, "'lycee'", NEWEST);

        assertThat(few.from()).contains(" from " + COLLECTED + " order by s.published_at desc limit 500) s");
        assertThat(few.values()).isEqualTo(Map.of("found", "{keys}", "words", "'lycee'"));
        assertThat(many.from()).contains(" from " + ALONG + " order by s.published_at desc limit 500) s");
        assertThat(many.values()).isEqualTo(Map.of("terms", "'lycee'", "words", "'lycee'"));
    }
}
