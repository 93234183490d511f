package fr.edossier.tender.document;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.edossier.tender.Market;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests for the documents of a market's consultation. */
public final class Documents {
    public static final String PATH = "/v1/consultations/{id}/documents";
    public static final String ONE = PATH + "/{document}";
    static final String UPLOAD = ONE + "/versions/{number}";

    private Documents() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(US_ASCII);
    }

    public static Response put(Market market, UUID document, String name, byte[] content) {
        return put(market, market.people.agentToken(), "fr", document, name, content);
    }

    static Response put(Market market, String token, String language, UUID document, String name, byte[] content) {
        return named(writing(market, token, language, document), name)
                .body(content)
                .put(ONE, market.consultation(), document);
    }

    /** With nothing said of what it replaces. */
    static RequestSpecification named(RequestSpecification request, String name) {
        return request.contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    static Response remove(Market market, UUID document) {
        return remove(market, "fr", document);
    }

    static Response remove(Market market, String language, UUID document) {
        return as(market.people.agentToken(), language)
                .header("If-Match", "*")
                .delete(ONE, market.consultation(), document);
    }

    /** By somebody who has seen what is there. */
    private static RequestSpecification writing(Market market, String token, String language, UUID document) {
        String tag = as(market.people.agentToken())
                .head(ONE, market.consultation(), document)
                .header("ETag");
        return tag == null ? as(token, language) : as(token, language).header("If-Match", tag);
    }

    /** Those that the token may see, or anybody where there is none. */
    public static List<Map<String, Object>> list(Market market, String... token) {
        Response listed = (token.length == 0 ? given() : as(token[0])).get(PATH, market.consultation());
        listed.then().statusCode(200);
        return listed.jsonPath().getList("items");
    }
}
