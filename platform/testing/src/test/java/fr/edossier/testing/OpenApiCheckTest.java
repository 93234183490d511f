package fr.edossier.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiCheckTest {
    private static final String ITEM_PATH = "/v1/items/" + UUID.randomUUID();
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String ITEM = """
            {"id":"018f3f0e-0000-7000-8000-000000000001","title":{"fr":"un"},"weight":null,"tags":{"any":"thing"}}""";

    private TinyService service;
    private int status = 200;
    private String contentType = JSON;
    private String body = ITEM;
    private boolean etag = true;

    @BeforeEach
    void start() throws IOException {
        service = TinyService.start(exchange -> {
            if (etag) {
                exchange.getResponseHeaders().set("ETag", "\"1\"");
            }
            TinyService.answer(exchange, status, contentType, body);
        });
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void answer(int newStatus, String newContentType, String newBody) {
        status = newStatus;
        contentType = newContentType;
        body = newBody;
    }

    @Test
    void documentedResponsePasses() {
        assertThat(given().get(ITEM_PATH).jsonPath().getString("title.fr")).isEqualTo("un");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "title":{"fr":"un"}                | "weight":{"fr":"un"}              | required property 'title'
        "weight":null                      | "weight":"1"                      | /weight
        "weight":null                      | "secret":1                        | 'secret'
        "fr":"un"                          | "fr":"un","de":"eins"             | 'de'
        "any":"thing"                      | "any":1                           | /tags/any
        018f3f0e-0000-7000-8000-0000000000 | 018f3f0e                          | /id
        "weight":null                      | "weight":                         | not JSON
        """)
    void wrongBodyFails(String good, String bad, String message) {
        answer(200, JSON, ITEM.replace(good, bad));

        assertFails(message);
    }

    @Test
    void undocumentedStatusFails() {
        answer(202, JSON, ITEM);

        assertFails("status is not documented");
    }

    @Test
    void undocumentedMediaTypeFails() {
        answer(200, "text/plain", "un");

        assertFails("media type is text/plain");
    }

    @Test
    void absentBodyFails() {
        answer(200, "", "");

        assertFails("no Content-Type");
    }

    @Test
    void bodyWhereNoneIsDocumentedFails() {
        answer(204, JSON, "");

        assertThatThrownBy(() -> given().delete(ITEM_PATH)).hasMessageContaining("no body is documented");
    }

    @Test
    void absentHeaderFails() {
        etag = false;

        assertFails("header ETag is missing");
    }

    @Test
    void additionalMembersPassWhereTheSchemaSpeaksOfThem() {
        answer(404, PROBLEM, "{\"code\":\"NOT_FOUND\",\"status\":404,\"more\":1}");

        assertThatCode(() -> given().get(ITEM_PATH)).doesNotThrowAnyException();
    }

    @Test
    void statusRangesAndDefaultsCount() {
        answer(409, PROBLEM, "{\"code\":\"CONFLICT\",\"status\":409}");

        assertThatCode(() -> given().delete(ITEM_PATH)).doesNotThrowAnyException();
        assertThatCode(() -> given().get("/v1/items")).doesNotThrowAnyException();
        assertFails("status is not documented");
    }

    @Test
    void compositionIsClosedAsAWhole() {
        String special = ITEM.replace("\"weight\":null", "\"reason\":{\"fr\":\"parce que\"}");
        answer(200, JSON, special);
        assertThatCode(() -> given().get("/v1/items/special")).doesNotThrowAnyException();

        answer(200, JSON, special.replace("\"tags\"", "\"labels\""));
        assertThatThrownBy(() -> given().get("/v1/items/special")).hasMessageContaining("'labels'");

        answer(200, JSON, special.replace("parce que\"", "parce que\",\"de\":\"weil\""));
        assertThatThrownBy(() -> given().get("/v1/items/special")).hasMessageContaining("'de'");
    }

    @Test
    void headIsHeldAgainstItsGetButForTheBody() {
        assertThatCode(() -> given().head(ITEM_PATH)).doesNotThrowAnyException();

        etag = false;
        assertThatThrownBy(() -> given().head(ITEM_PATH)).hasMessageContaining("header ETag");
    }

    @Test
    void unknownPathsAndMethodsFailUnlessTheCheckIsOff() {
        assertThatThrownBy(() -> given().get("/v1/nothing")).hasMessageContaining("GET /v1/nothing is not in");
        assertThatThrownBy(() -> given().patch(ITEM_PATH)).hasMessageContaining("is not in");

        assertThat(OpenApiCheck.off().get("/v1/nothing").statusCode()).isEqualTo(200);
        assertThat(OpenApiCheck.off().patch(ITEM_PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void pathsBesideTheApiAreNotChecked() {
        assertThat(given().get("/q/health").statusCode()).isEqualTo(200);
    }

    private static void assertFails(String message) {
        assertThatThrownBy(() -> given().get(ITEM_PATH))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("getItem")
                .hasMessageContaining(message);
    }
}
