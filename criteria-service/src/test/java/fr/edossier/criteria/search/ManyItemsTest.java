package fr.edossier.criteria.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.search.WordSearch;
import fr.edossier.testing.Json;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests searches over more items than are sorted, ranked or counted; the items are drafts of a separate department. */
@QuarkusTest
@SuiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyItemsTest {
    private static final int MANY = 4300;
    private static final String DEPARTMENT = "MANY";
    private static final String WORD = "foultitude";

    private final DataSource database;

    ManyItemsTest(DataSource database) {
        this.database = database;
    }

    @AfterAll
    void leaveNone() throws SQLException {
        run("delete from item_usage where code like 'Q_QQ-%'");
        run("delete from item where department = 'MANY'");
    }

    @BeforeAll
    void fill() throws SQLException {
        run("""
            insert into item (id, version, number, status, content, department, author, created_at)
            select gen_random_uuid(), 0, 1, 'DRAFT', jsonb_build_object(
                    'code', 'Q' || chr(65 + n / 1000) || 'QQ-' || lpad((n % 1000)::text, 3, '0'),
                    'nature', case when n % 2 = 0 then 'CLAUSE' else 'FREE_FORM' end,
                    'theme', 'SOCIAL', 'subTheme', case when n = 77 then 'EQUALITY' else 'INCLUSION' end, 'level', 'BASE',
                    'title', jsonb_build_object('fr', 'foultitude', 'en', 'Many'), 'askedOf', 'ALL',
                    'confidentiality', 'BUYER_ONLY', 'visibility', 'PUBLIC', 'sourceLevel', 'LOCAL_AUTHORITY'),
                'MANY', 'author', timestamptz '2001-01-01' + make_interval(secs => n * 7919 % 4300)
            from generate_series(0, 4299) n\
            """);
        use();
    }

    private void use() throws SQLException {
        run("""
            insert into item_usage (code, consultations, contracts, value, last_used_at, achieved)
            select code, hashtext(code) & 7, hashtext(code || 'c') & 3, 0, now(),
                case when hashtext(code || 'a') & 1 = 0 then hashtext(code || 'b') & 127 end
            from item where department = 'MANY' and hashtext(code) & 3 > 0\
            """);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static RequestSpecification reader() {
        return given().auth()
                .oauth2(Tokens.agent("procurement-agent", DEPARTMENT).sign());
    }

    private static Response page(Map<String, ?> parameters) {
        return reader().queryParams(parameters).get("/v1/items");
    }

    private List<String> codes(String orderBy, int offset, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement codes =
                        connection.prepareStatement("select s.code from item_search s where s.department = ? order by "
                                + orderBy + " offset ? limit ?")) {
            codes.setString(1, DEPARTMENT);
            codes.setInt(2, offset);
            codes.setInt(3, limit);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = codes.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "createdAt, 'created_at desc, item_id desc'",
        "code, 'code, number'",
        "use, 'use_count desc, item_id desc'",
        "contracts, 'contract_count desc, item_id desc'",
        "achievement, 'achieved desc, item_id desc'"
    })
    void everyOneOfManyIsReachedInItsOrder(String sort, String orderBy) throws SQLException {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = page(
                    cursor.isEmpty()
                            ? Map.of("q", WORD, "sort", sort, "limit", 100)
                            : Map.of("q", WORD, "sort", sort, "limit", 100, "cursor", cursor));
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            Json.items(page).forEach(item -> walked.add(item.get("code").toString()));
            cursor = Json.of(page).path("next").asText(null);
        }
        assertThat(walked).hasSize(MANY).isEqualTo(codes(orderBy, 0, MANY));
    }

    @Test
    void whatStandsTogetherOnceAmongManyIsFound() {
        assertThat(page(Map.of("q", WORD, "subTheme", "EQUALITY", "sort", "code"))
                        .jsonPath()
                        .getList("items.code"))
                .isEqualTo(List.of("QAQQ-077"));
        assertThat(page(Map.of("q", WORD, "theme", "GOVERNANCE", "sort", "createdAt"))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void relevanceRanksSoManyAndNoMore() {
        int ranked = 0;
        Response page = page(Map.of("q", WORD, "limit", 100));
        while (Json.of(page).hasNonNull("next")) {
            ranked += Json.items(page).size();
            page = page(Map.of(
                    "q",
                    WORD,
                    "limit",
                    100,
                    "cursor",
                    Json.of(page).path("next").asText()));
        }
        ranked += Json.items(page).size();
        assertThat(ranked).isEqualTo(WordSearch.RANKED);
    }

    @Test
    void countsBeyondTheBoundAreSaidToBeInexact() {
        JsonPath many = reader().queryParam("q", WORD).get("/v1/item-facets").jsonPath();
        assertThat(many.getBoolean("exact")).isFalse();
        assertThat(many.getList("nature.count", Integer.class).stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(FacetRepository.COUNTED + 1);
        JsonPath few = reader().queryParams(Map.of("q", WORD, "subTheme", "EQUALITY", "status", "DRAFT"))
                .get("/v1/item-facets")
                .jsonPath();
        assertThat(few.getList("nature")).isEqualTo(List.of(Map.of("value", "FREE_FORM", "count", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "much", ""})
    void rankThatNobodyGaveIsNoCursor(String rank) {
        String real = page(Map.of("q", WORD, "limit", 1)).path("next");
        String plain = new String(Base64.getUrlDecoder().decode(real), StandardCharsets.UTF_8);
        String sort = plain.substring(0, plain.indexOf(':') + 1 + Integer.parseInt(plain.split(":")[0]));
        String id = plain.substring(plain.lastIndexOf("36:"));
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sort + rank.length() + ":" + rank + id).getBytes(StandardCharsets.UTF_8));
        Response refused = page(Map.of("q", WORD, "limit", 1, "cursor", forged));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo("UNKNOWN_CURSOR");
    }
}
