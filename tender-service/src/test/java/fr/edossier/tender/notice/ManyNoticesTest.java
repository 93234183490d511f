package fr.edossier.tender.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.search.WordSearch;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More consultations than one search looks at, sorts or ranks, each way to a page held against a plain query of all of them. */
@QuarkusTest
@SuiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyNoticesTest {
    private static final int MANY = 4300;

    private final DataSource database;

    ManyNoticesTest(DataSource database) {
        this.database = database;
    }

    @BeforeAll
    void fill() throws SQLException {
        run("""
            insert into consultation (id, version, content, department, status, deadline, content_hash, created_by, created_at,
                touched_at, published_by, published_at)
            select gen_random_uuid(), 1, jsonb_build_object('reference', 'MANY-' || n, 'procedure', 'ADAPTED', 'category', 'WORKS',
                    'title', jsonb_build_object('fr', case when n % 9 = 0 then 'Passerelle' else 'Kyrielle' end || case when n = 7 then ' unique' else '' end, 'en', 'Many'),
                    'object', jsonb_build_object('fr', 'Kyrielle', 'en', 'Many'), 'cpv', '45' || lpad((n % 7)::text, 6, '0')),
                'MANY', 'PUBLISHED', timestamptz '2001-01-01' + make_interval(hours => n * 7919 % 4300), 'hash', 'author',
                timestamptz '2000-01-01', timestamptz '2000-01-01', 'publisher', timestamptz '2000-01-01' + make_interval(mins => n * 31 % 4300)
            from generate_series(0, 4299) n""");
        run("""
            insert into notice (consultation_id, reference, title_fr, title_en, procedure, category, cpv, department, status, deadline,
                lot_deadlines, published_at, changed_at, words)
            select id, content ->> 'reference', content -> 'title' ->> 'fr', content -> 'title' ->> 'en', content ->> 'procedure',
                content ->> 'category', content ->> 'cpv', department, status, deadline, '[]', published_at, touched_at,
                notice_words(content || jsonb_build_object('department', department, 'status', status, 'lots', '[]'::jsonb), '{}')
            from consultation where department = 'MANY'""");
        run("""
            insert into notice_word (word, lexeme)
            select distinct word, lexeme from consultation, notice_new_words(content || '{"lots": []}') where department = 'MANY'""");
    }

    @AfterAll
    void leaveNone() throws SQLException {
        run("delete from consultation where department = 'MANY'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Response page(Map<String, ?> parameters) {
        return given().queryParams(parameters).get("/v1/notices");
    }

    private static List<String> walk(Map<String, ?> parameters) {
        List<String> walked = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(parameters);
        asked.put("limit", 100);
        while (true) {
            Response page = page(asked);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            walked.addAll(page.jsonPath().getList("items.id"));
            if (page.path("next") == null) {
                return walked;
            }
            asked.put("cursor", page.path("next"));
        }
    }

    private List<String> plainly(String where, String orderBy) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id from consultation where department = 'MANY' and " + where + " order by " + orderBy);
                ResultSet rows = select.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @ParameterizedTest
    @CsvSource({"deadline, 'deadline, id'", "publication, 'published_at desc, id desc'"})
    void everyOneOfManyIsReachedInItsOrder(String sort, String orderBy) throws SQLException {
        List<String> all = plainly("true", orderBy);
        assertThat(all).hasSize(MANY);
        assertThat(walk(Map.of("q", "kyrielle", "sort", sort))).isEqualTo(all);
        assertThat(walk(Map.of("department", "MANY", "sort", sort))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"deadline, 'deadline, id'", "publication, 'published_at desc, id desc'"})
    void aWindowIsKeptInEachOrderWithWordsAndWithout(String sort, String orderBy) throws SQLException {
        Map<String, Object> window =
                Map.of("deadlineFrom", "2001-03-01T00:00:00Z", "deadlineTo", "2001-03-20T00:00:00Z", "sort", sort);
        String within = "deadline between '2001-03-01T00:00:00Z' and '2001-03-20T00:00:00Z'";
        assertThat(walk(window)).hasSizeGreaterThan(400).isEqualTo(plainly(within, orderBy));
        Map<String, Object> words = new HashMap<>(window);
        words.put("q", "passerelle");
        assertThat(walk(words))
                .hasSizeGreaterThan(40)
                .isEqualTo(plainly(within + " and content -> 'title' ->> 'fr' like 'Passerelle%'", orderBy));
    }

    @Test
    void whatIsRareAmongManyIsFound() throws SQLException {
        List<String> one = plainly("content ->> 'reference' = 'MANY-7'", "id");
        for (String sort : List.of("deadline", "publication", "relevance")) {
            assertThat(walk(Map.of("q", "kyrielle unique", "sort", sort))).isEqualTo(one);
        }
        assertThat(walk(Map.of("q", "kyrielle", "cpv", "4500000", "state", "OPEN", "sort", "deadline")))
                .as("all are closed")
                .isEmpty();
        assertThat(walk(Map.of("q", "kyrielle", "cpv", "45000003", "sort", "publication")))
                .isEqualTo(plainly("content ->> 'cpv' = '45000003'", "published_at desc, id desc"));
    }

    @Test
    void relevanceRanksSoManyAndNoMore() {
        assertThat(walk(Map.of("q", "kyrielle", "department", "MANY")))
                .hasSize(WordSearch.RANKED)
                .doesNotHaveDuplicates();
        assertThat(walk(Map.of("q", "passerelle", "department", "MANY"))).hasSize(478);
    }
}
