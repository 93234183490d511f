package fr.edossier.criteria.spaser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.criteria.feed.NeighbourFacts;
import fr.edossier.criteria.feed.NeighbourStub;
import fr.edossier.platform.document.TableCell;
import fr.edossier.platform.document.XlsxTable;
import fr.edossier.platform.web.Representation;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test signs contracts in a year of its own, because the indicators cover all contracts. */
@QuarkusTest
@SuiteTest
@WithTestResource(value = NeighbourStub.class, scope = TestResourceScope.GLOBAL)
class SpaserResourceTest {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static RequestSpecification as(DemoUser reader) {
        return RestAssured.given().auth().oauth2(Tokens.of(reader).sign());
    }

    private static Response read(int from, int to) {
        Response response = as(DemoUser.CARL).get("/v1/spaser-indicators?from={from}&to={to}", from, to);
        response.then().statusCode(200);
        return response;
    }

    private static Map<String, Object> part(int count, Object value, int countShare, int valueShare) {
        return Map.of(
                "count",
                count,
                "value",
                Map.of("amount", value, "currency", "EUR"),
                "countShare",
                countShare,
                "valueShare",
                valueShare);
    }

    private static Map<String, Object> item(String nature, String theme) {
        return NeighbourFacts.item("ITEM-001", 1, nature, theme);
    }

    private static void contractsOf(int year) {
        String at = year + "-05-02T10:00:00Z";
        NeighbourFacts.poll(
                NeighbourFacts.signed("100", at, "90911000", List.of(item("CLAUSE", "ENVIRONMENT"))),
                NeighbourFacts.signed(
                        "300",
                        at,
                        "90500000",
                        List.of(
                                NeighbourFacts.item("ITEM-001", 1, "CRITERION", "ENVIRONMENT"),
                                NeighbourFacts.item("ITEM-002", 1, "CLAUSE", "SOCIAL"))),
                NeighbourFacts.signed("600.50", at, null, List.of()),
                NeighbourFacts.signedOfOld("50", at, "ITEM-003"));
    }

    @Test
    void countsContractsByYearAndDivision() {
        contractsOf(2011);
        JsonPath read = read(2011, 2011).jsonPath();
        assertThat(read.<String, Object>getMap("items[0]"))
                .isEqualTo(Map.of(
                        "year", 2011,
                        "division", "90",
                        "contracts", part(2, 400.0f, 100, 100),
                        "environmentalClause", part(1, 100.0f, 50, 25),
                        "environmentalCriterion", part(1, 300.0f, 50, 75),
                        "socialClause", part(1, 300.0f, 50, 75),
                        "socialCriterion", part(0, 0, 0, 0),
                        "environmentalAndSocial", part(1, 300.0f, 50, 75)));
        assertThat(read.getList("items.division")).containsExactly("90", "unknown");
        assertThat(read.<String, Object>getMap("items[1].contracts")).isEqualTo(part(2, 650.5f, 100, 100));
        assertThat(read.<String, Object>getMap("items[1].socialClause")).isEqualTo(part(1, 50.0f, 50, 8));
        assertThat(read.getList("totals")).hasSize(1);
        assertThat(read.<String, Object>getMap("totals[0].contracts")).isEqualTo(part(4, 1050.5f, 100, 100));
        assertThat(read.<String, Object>getMap("totals[0].socialClause")).isEqualTo(part(2, 350.0f, 50, 33));
        assertThat(read.<String, Object>getMap("totals[0]")).doesNotContainKey("division");
    }

    @Test
    void theYearIsThatOfTheDayInParis() {
        NeighbourFacts.poll(
                NeighbourFacts.signed("1", "2013-12-31T22:59:59Z", "45000000", List.of()),
                NeighbourFacts.signed("2", "2013-12-31T23:00:00Z", "45000000", List.of()));
        assertThat(read(2013, 2014).jsonPath().getList("items.contracts.value.amount"))
                .hasToString("[1.0, 2.0]");
        assertThat(read(2014, 2014).jsonPath().getList("items.year")).containsExactly(2014);
    }

    @Test
    void isATableToo() {
        contractsOf(2016);
        Response table = as(DemoUser.AUDREY).accept("text/csv").get("/v1/spaser-indicators?from=2016&to=2016");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).startsWith("attachment");
        assertThat(table.asString().lines())
                .containsExactly(
                        BYTE_ORDER_MARK
                                + "year,division,contractsCount,contractsValue,contractsCountShare,contractsValueShare,"
                                + "environmentalClauseCount,environmentalClauseValue,environmentalClauseCountShare,"
                                + "environmentalClauseValueShare,environmentalCriterionCount,"
                                + "environmentalCriterionValue,environmentalCriterionCountShare,"
                                + "environmentalCriterionValueShare,socialClauseCount,socialClauseValue,"
                                + "socialClauseCountShare,socialClauseValueShare,socialCriterionCount,"
                                + "socialCriterionValue,socialCriterionCountShare,socialCriterionValueShare,"
                                + "environmentalAndSocialCount,environmentalAndSocialValue,"
                                + "environmentalAndSocialCountShare,environmentalAndSocialValueShare",
                        "2016,90,2,400.00,100,100,1,100.00,50,25,1,300.00,50,75,1,300.00,50,75,0,0,0,0,1,300.00,50,75",
                        "2016,unknown,2,650.50,100,100,0,0,0,0,0,0,0,0,1,50.00,50,8,0,0,0,0,0,0,0,0");
    }

    @Test
    void isAWorkbookToo() throws Exception {
        contractsOf(2017);
        Response book =
                as(DemoUser.AUDREY).accept(Representation.XLSX_TYPE).get("/v1/spaser-indicators?from=2017&to=2017");
        assertThat(book.statusCode()).isEqualTo(200);
        assertThat(book.contentType()).isEqualTo(Representation.XLSX_TYPE);
        assertThat(book.header("Content-Disposition")).isEqualTo("attachment; filename=\"spaser.xlsx\"");
        List<List<String>> rows = new ArrayList<>();
        XlsxTable.read(
                book.asByteArray(),
                row -> rows.add(row.cells().stream().map(TableCell::text).toList()));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).subList(0, 10))
                .containsExactly("2017", "90", "2", "400.00", "100", "100", "1", "100.00", "50", "25");
    }

    @Test
    void saysThisYearIfNotAsked() {
        Response read = as(DemoUser.CORA).get("/v1/spaser-indicators");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<Integer>path("from")).isEqualTo(read.<Integer>path("to"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=26,from,WRONG_TYPE",
        "to=12345,to,WRONG_TYPE",
        "to=year,to,WRONG_TYPE",
        "from=2026&to=2025,to,YEARS_INVERTED"
    })
    void refusesWhatIsNoPeriod(String query, String parameter, String code) {
        boolean inverted = code.equals("YEARS_INVERTED");
        ExpectedProblem.of(400, "INVALID_PARAMETER")
                .fr("Paramètre invalide", "Corrigez chaque paramètre indiqué.")
                .at(
                        "parameter",
                        parameter,
                        code,
                        inverted ? "La dernière année précède la première." : "La valeur n'est pas du type attendu.")
                .require(refused(query, "fr"));
        ExpectedProblem.of(400, "INVALID_PARAMETER")
                .en("Invalid parameter", "Correct each parameter named.")
                .at(
                        "parameter",
                        parameter,
                        code,
                        inverted ? "The last year is before the first." : "The value is not of the expected type.")
                .require(refused(query, "en"));
    }

    private static Response refused(String query, String language) {
        return as(DemoUser.ALICE).header("Accept-Language", language).get("/v1/spaser-indicators?" + query);
    }

    @Test
    void otherRepresentationsThereAreNone() {
        assertThat(as(DemoUser.ALICE)
                        .accept("application/pdf")
                        .get("/v1/spaser-indicators")
                        .statusCode())
                .isEqualTo(406);
    }
}
