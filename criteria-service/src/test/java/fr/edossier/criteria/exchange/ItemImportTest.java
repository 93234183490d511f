package fr.edossier.criteria.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.criteria.item.Catalogue;
import fr.edossier.platform.document.CsvTable;
import fr.edossier.platform.document.TableWriter;
import fr.edossier.platform.document.XlsxTable;
import fr.edossier.platform.web.Representation;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class ItemImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final DataSource database;

    ItemImportTest(DataSource database) {
        this.database = database;
    }

    private static RequestSpecification cora() {
        return given().auth().oauth2(Tokens.of(DemoUser.CORA).sign());
    }

    private static Response post(String query, String type, byte[] file) {
        return cora().contentType(type).body(file).post("/v1/item-imports" + query);
    }

    private static JsonPath imported(String query, String type, byte[] file) {
        Response accepted = post(query, type, file);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return ended(accepted.header("Location"));
    }

    private static JsonPath ended(String location) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonPath job = cora().get(location).jsonPath();
        while (List.of("QUEUED", "RUNNING").contains(job.getString("state")) && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            job = cora().get(location).jsonPath();
        }
        return job;
    }

    private static byte[] json(Object... items) {
        try {
            return JSON.writeValueAsBytes(Map.of("items", Arrays.asList(items)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> report(JsonPath job) {
        return cora().get("/v1/item-imports/" + job.getString("id") + "/report")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static List<String> codes(JsonPath job) {
        return report(job).stream().map(line -> (String) line.get("code")).toList();
    }

    private static int versions(Object code) {
        Response found = cora().get("/v1/item-versions/" + code);
        return found.statusCode() == 404 ? 0 : found.jsonPath().getList("items").size();
    }

    @Test
    void dryRunSaysWhatWouldBeDoneAndWritesNothing() {
        Map<String, Object> item = Catalogue.criterion();

        JsonPath job = imported("", "application/json", json(item));

        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getString("mode")).isEqualTo("DRY_RUN");
        assertThat(List.of(job.getInt("rowsRead"), job.getInt("rowsDone"), job.getInt("created")))
                .containsExactly(1, 1, 1);
        assertThat(report(job))
                .containsExactly(Map.of(
                        "row", 1,
                        "column", "",
                        "code", "CREATED",
                        "severity", "INFO",
                        "text", Map.of("fr", "Un brouillon est créé.", "en", "A draft is created.")));
        assertThat(versions(item.get("code"))).isZero();
    }

    @Test
    void sameFileTwiceChangesNothingAndAnotherContentChangesTheDraft() {
        Map<String, Object> item = Catalogue.criterion();

        assertThat(codes(imported("?mode=apply", "application/json", json(item))))
                .containsExactly("CREATED");
        assertThat(codes(imported("?mode=apply", "application/json", json(item))))
                .containsExactly("UNCHANGED");
        item.put("legalBasis", "CCP, R2152-7");
        assertThat(codes(imported("?mode=apply", "application/json", json(item))))
                .containsExactly("CHANGED");
        assertThat(versions(item.get("code"))).isEqualTo(1);
    }

    @Test
    void publishedItemGetsANewDraft() {
        Map<String, Object> item = Catalogue.criterion();
        Catalogue.published(item);

        assertThat(codes(imported("?mode=apply", "application/json", json(item))))
                .containsExactly("UNCHANGED");
        item.put("legalBasis", "CCP, R2152-7");
        assertThat(codes(imported("?mode=apply", "application/json", json(item))))
                .containsExactly("NEW_VERSION");
        assertThat(versions(item.get("code"))).isEqualTo(2);
    }

    @Test
    void oneBadRowRefusesAllUnlessPartial() {
        Map<String, Object> good = Catalogue.criterion();
        Map<String, Object> bad = Catalogue.criterion();
        bad.put("nature", "CLAUSE");

        JsonPath refused = imported("?mode=apply", "application/json", json(good, bad));
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getInt("refused")).isEqualTo(1);
        assertThat(codes(refused)).contains("CREATED", "WEIGHT_NOT_ON_CRITERION", "QUESTION_ON_CLAUSE");
        assertThat(versions(good.get("code"))).isZero();

        JsonPath partial = imported("?mode=apply&partial=true", "application/json", json(good, bad));
        assertThat(partial.getString("state")).isEqualTo("DONE");
        assertThat(versions(good.get("code"))).isEqualTo(1);
        assertThat(versions(bad.get("code"))).isZero();
    }

    @Test
    void everyFaultHasItsRowColumnAndBothLanguages() {
        Map<String, Object> unknown = Catalogue.criterion();
        unknown.put("level", "HIGH");
        Map<String, Object> blank = Catalogue.criterion();
        blank.put("title", Map.of("fr", "Titre", "en", ""));
        Map<String, Object> once = Catalogue.criterion();

        List<Map<String, Object>> lines = report(imported("", "application/json", json(unknown, blank, once, once)));

        assertThat(lines)
                .extracting(line -> line.get("row") + " " + line.get("column") + " " + line.get("code"))
                .containsExactly("1 level UNKNOWN_CODE", "2 title.en NOT_BLANK", "3  CREATED", "4 code CODE_TWICE");
        assertThat(lines.get(0).get("text"))
                .isEqualTo(
                        Map.of("fr", "Valeurs admises : BASE, AMBITIOUS.", "en", "Admitted values: BASE, AMBITIOUS."));
        assertThat(((Map<?, ?>) lines.get(1).get("text")).get("en")).isEqualTo("must not be blank");
        assertThat(((Map<?, ?>) lines.get(1).get("text")).get("fr")).isNotEqualTo("must not be blank");
    }

    @Test
    void formulaInCsvIsRefusedLineByLine() {
        String csv = "code,nature,title.fr\r\nENV-900,CLAUSE,=1+1\r\nENV-901,CLAUSE,@x\r\n";

        List<Map<String, Object>> lines = report(imported("", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));

        assertThat(lines)
                .extracting(line -> line.get("row") + " " + line.get("column") + " " + line.get("code"))
                .containsExactly("2 title.fr FORMULA", "3 title.fr FORMULA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1]", "{\"x\": []}", "", "null"})
    void brokenJsonIsRefusedAsAWhole(String file) {
        JsonPath job = imported("?mode=apply", "application/json", file.getBytes(StandardCharsets.UTF_8));

        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(report(job)).hasSize(1).allSatisfy(line -> {
            assertThat(line.get("row")).isEqualTo(0);
            assertThat(line.get("code")).isIn("BROKEN_JSON", "NO_ITEMS");
        });
    }

    @Test
    void whatIsNoTableIsRefusedAsAWhole() throws IOException {
        assertThat(codes(imported("", Representation.XLSX_TYPE, new byte[] {1, 2})))
                .containsExactly("NOT_A_TABLE");
        assertThat(codes(imported("", "text/csv", new byte[] {(byte) 0xE9}))).containsExactly("NOT_A_TABLE");
        assertThat(codes(imported("", "text/csv", "code,colour\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("UNKNOWN_COLUMN");
        assertThat(codes(imported("", "text/csv", "code\nA,B\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("ROW_TOO_LONG");
    }

    @Test
    void tenThousandRowsAreReadAndOneMoreIsNot() throws IOException {
        String row = "\nENV-1";
        assertThat(imported("", "text/csv", ("code" + row.repeat(10_000)).getBytes(StandardCharsets.UTF_8))
                        .getInt("refused"))
                .isEqualTo(10_000);
        JsonPath more = imported("", "text/csv", ("code" + row.repeat(10_001)).getBytes(StandardCharsets.UTF_8));
        assertThat(more.getString("state")).isEqualTo("REFUSED");
        assertThat(codes(more)).containsExactly("TOO_MANY_ROWS");
    }

    @Test
    void tooLargeAFileIsRefusedAtOnce() {
        Response refused = post("", "text/csv", new byte[3_000_001]);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("CONTENT_TOO_LARGE");
    }

    @Test
    void otherFormatsAndModesAreRefused() {
        assertThat(post("", "application/pdf", new byte[1]).statusCode()).isEqualTo(415);
        assertThat(post("?mode=now", "text/csv", new byte[1]).statusCode()).isEqualTo(400);
        assertThat(post("?partial=1", "text/csv", new byte[1]).statusCode()).isEqualTo(400);
        assertThat(cora().get("/v1/item-imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(cora().get("/v1/item-imports/" + UUID.randomUUID() + "/report")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void fileIsGoneWhenTheJobHasEnded() throws SQLException {
        JsonPath job = imported("", "application/json", json(Catalogue.criterion()));

        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select body is null from item_import where id = ?")) {
            select.setObject(1, UUID.fromString(job.getString("id")));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean(1)).isTrue();
            }
        }
    }

    @Test
    void jobLeftByADeadWorkerIsTakenOver() throws SQLException {
        Map<String, Object> item = Catalogue.criterion();
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into item_import (id, state, format, apply, partial, caller, body, created_at, beaten_at)"
                                + " values (?, 'RUNNING', 'JSON', true, false, ?::jsonb, ?, now() - interval '1 hour',"
                                + " now() - interval '1 hour')")) {
            insert.setObject(1, id);
            insert.setString(
                    2,
                    "{\"subject\":\"s\",\"name\":\"n\",\"department\":\"ACHATS\",\"roles\":[\"catalogue-curator\"]}");
            insert.setBytes(3, json(item));
            insert.executeUpdate();
        }

        imported("", "application/json", json(Catalogue.criterion()));

        assertThat(cora().get("/v1/item-imports/" + id).jsonPath().getString("state"))
                .isEqualTo("DONE");
        assertThat(versions(item.get("code"))).isEqualTo(1);
    }

    @Test
    void reportIsACsvFileToo() {
        JsonPath job = imported("", "application/json", json(Catalogue.criterion()));

        Response csv = cora().accept("text/csv").get("/v1/item-imports/" + job.getString("id") + "/report");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"item-import-report.csv\"");
        assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFrow,column,code,severity,text.fr,text.en\r\n"
                        + "1,,CREATED,INFO,Un brouillon est créé.,A draft is created.\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", Representation.XLSX_TYPE})
    void whatIsExportedIsUnchangedWhenItComesBack(String type) {
        Map<String, Object> item = Catalogue.criterion();
        item.put("keywords", List.of("a|b", "=c", "plain"));
        item.put("title", Map.of("fr", "=1+1", "en", "-dash"));
        item.put("cpv", List.of("4511*"));
        item.put("amount", Map.of("min", 10.5));
        item.put("reviewOn", "2027-01-31");
        item.put(
                "evidence",
                List.of(Map.of("type", "LABEL", "description", Map.of("fr", "Un label"), "orEquivalent", true)));
        Catalogue.published(item);

        Response file = cora().accept(type).get("/v1/item-export?nature=CRITERION");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"items.");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        JsonPath job = imported("", type, file.asByteArray());

        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getInt("rowsRead")).isPositive();
        assertThat(job.getInt("unchanged")).as(report(job).toString()).isEqualTo(job.getInt("rowsRead"));
    }

    @Test
    void exportShowsEachWhatTheyMayList() {
        Map<String, Object> item = Catalogue.criterion();
        item.put("visibility", "BUYERS_ONLY");
        Catalogue.published(item);
        List<String> all =
                new ArrayList<>(cora().get("/v1/item-export").jsonPath().getList("items.code"));
        List<String> nobody = given().get("/v1/item-export").jsonPath().getList("items.code");

        assertThat(all).contains((String) item.get("code")).isSorted();
        assertThat(nobody).doesNotContain((String) item.get("code"));
        assertThat(given().get("/v1/item-export?theme=X").statusCode()).isEqualTo(400);
    }

    @Test
    void workbookRowsAreImported() throws IOException {
        String code = (String) Catalogue.criterion().get("code");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = XlsxTable.writer(out, "items")) {
            table.row(List.of(
                    "code",
                    "nature",
                    "theme",
                    "subTheme",
                    "title.fr",
                    "title.en",
                    "level",
                    "askedOf",
                    "confidentiality",
                    "visibility",
                    "sourceLevel",
                    "keywords"));
            table.row(List.of(
                    code,
                    "CLAUSE",
                    "SOCIAL",
                    "INCLUSION",
                    "Titre",
                    "Title",
                    "BASE",
                    "ALL",
                    "BUYER_ONLY",
                    "PUBLIC",
                    "NETWORK",
                    "eau | air"));
        }

        assertThat(codes(imported("?mode=apply", Representation.XLSX_TYPE, out.toByteArray())))
                .containsExactly("CREATED");
        assertThat(cora().get("/v1/item-versions/" + code + "/1").jsonPath().<String>getList("keywords"))
                .containsExactly("eau", "air");
    }

    @Test
    void apostropheOfTheExportIsTakenAway() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = CsvTable.writer(out)) {
            table.row(List.of("code", "title.fr"));
            table.row(List.of("ENV-1", "=1+1"));
        }

        assertThat(codes(imported("", "text/csv", out.toByteArray()))).doesNotContain("FORMULA");
    }
}
