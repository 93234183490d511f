package fr.edossier.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans that are tried, depending on the counts that the database returns. */
class WordSearchTest {
    private static final int PAGE = 21;
    private static final Walk NEWEST = new Walk("published_at", "id", "", " order by s.published_at desc", Map.of());
    private static final Walk BEST = new Walk("rank", "id", "", " order by s.rank desc", Map.of());
    private static final RowConditions WORDS =
            new RowConditions.Builder().words("'lycee'").build();

    /** @param rows how many rows lie along the order */
    private record Told(int probed, double share, int rows, int glanced, int byWords) {}

    private final List<String> tried = new ArrayList<>();

    private WordSearch searching(Told told) {
        return new WordSearch(
                (sql, values) ->
                        List.<Object[]>of(sql.contains("set_config") ? new Object[] {"", ""} : answer(sql, told)),
                "thing",
                "id");
    }

    private Object[] answer(String sql, Told told) {
        if (sql.contains("search_share")) {
            tried.add("outlook");
            return new Object[] {told.share(), told.rows()};
        }
        boolean ranks = sql.contains("ts_rank_cd");
        if (sql.contains("limit 10000)")) {
            return found("glance", told.glanced(), ranks);
        }
        return sql.contains("limit 1000)")
                ? found("probe", told.probed(), ranks)
                : found("words", told.byWords(), ranks);
    }

    private Object[] found(String way, int rows, boolean ranks) {
        tried.add(way);
        return ranks ? new Object[] {rows, "{" + way + "}", "{}"} : new Object[] {rows, "{" + way + "}"};
    }

    @ParameterizedTest(name = "{0} of the probe, share {1}, {2} rows")
    @CsvSource({
        "21, 0, 1001, 0, 0, probe, probe",
        "20, 0, 1000, 0, 0, probe outlook, probe",
        "0, 0, 0, 0, 0, probe outlook, probe",
        "3, 0, 1001, 21, 0, probe outlook glance, glance",
        "2, 0, 1001, 21, 9, probe outlook words, words",
        "0, 0.00105, 1001, 21, 0, probe outlook glance, glance",
        "0, 0.00104, 1001, 21, 9, probe outlook words, words",
        "3, 0, 1001, 20, 9, probe outlook glance words, words",
        "0, 0, 1001, 0, 4000, probe outlook words, words"
    })
    void aPageIsTakenFromTheFirstWayThatFillsIt(
            int probed, double share, int rows, int glanced, int byWords, String ways, String from) {
        WordSearch.Source source =
                searching(new Told(probed, share, rows, glanced, byWords)).source(WORDS, NEWEST, PAGE);

        assertThat(tried).containsExactly(ways.split(" "));
        assertThat(source.values()).isEqualTo(Map.of("found", "{" + from + "}"));
    }

    @ParameterizedTest(name = "{0} of the probe, share {1}, {2} rows")
    @CsvSource({
        "500, 0, 1001, 0, 0, probe, probe",
        "499, 0, 1000, 0, 0, probe outlook, probe",
        "50, 0, 1001, 500, 0, probe outlook glance, glance",
        "49, 0, 1001, 500, 9, probe outlook words, words",
        "0, 0.025, 1001, 500, 0, probe outlook glance, glance",
        "0, 0.024, 1001, 500, 9, probe outlook words, words",
        "50, 0, 1001, 499, 500, probe outlook glance words, words"
    })
    void theBestAreOfTheFirstWayThatFindsEnoughToRank(
            int probed, double share, int rows, int glanced, int byWords, String ways, String from) {
        WordSearch.Source source =
                searching(new Told(probed, share, rows, glanced, byWords)).ranked(WORDS, "'lycee'", NEWEST, BEST, PAGE);

        assertThat(tried).containsExactly(ways.split(" "));
        assertThat(source.values()).containsEntry("found", "{" + from + "}");
    }

    @Test
    void whatIsTooMuchToSortIsReadAlongTheOrder() {
        WordSearch.Source source = searching(new Told(0, 0, 1001, 0, 4001)).source(WORDS, NEWEST, PAGE);

        assertThat(source.from()).isEqualTo("thing s where ts_match_vq(s.words, cast(:terms as tsquery))");
    }
}
