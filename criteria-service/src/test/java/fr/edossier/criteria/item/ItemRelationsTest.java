package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Catalogue.as;
import static fr.edossier.criteria.item.Catalogue.clause;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.published;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class ItemRelationsTest {
    private static JsonPath relations(DemoUser reader, String id) {
        return as(reader)
                .get("/v1/items/" + id + "/relations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> naming(String kind, Object code) {
        Map<String, Object> content = clause();
        content.put(kind, List.of(code));
        return content;
    }

    @Test
    void bothDirectionsAreShownWithTheVersionInForce() {
        Map<String, Object> one = clause();
        Map<String, Object> named = clause();
        one.put("related", List.of(named.get("code")));
        one.put("incompatible", List.of("ZZZZZ-999"));
        String namedId = published(named);
        String id = published(one);
        Map<String, Object> excluding = naming("incompatible", one.get("code"));
        String excludingId = published(excluding);

        JsonPath read = relations(DemoUser.SARA, id);
        assertThat(read.getList("related.code")).isEqualTo(List.of(named.get("code")));
        assertThat(read.getString("related[0].item.id")).isEqualTo(namedId);
        assertThat(List.of(read.getBoolean("related[0].names"), read.getBoolean("related[0].namedBy")))
                .containsExactly(true, false);
        Map<Object, Object> byCode = Map.of(
                read.get("incompatible[0].code"), read.getBoolean("incompatible[0].names"),
                read.get("incompatible[1].code"), read.getBoolean("incompatible[1].names"));
        assertThat(byCode).isEqualTo(Map.of("ZZZZZ-999", true, excluding.get("code"), false));
        assertThat(read.getString("incompatible.find { it.namedBy }.item.id")).isEqualTo(excludingId);
        assertThat(read.getString("incompatible.find { it.names }.item")).isNull();
        assertThat(relations(DemoUser.SARA, namedId).getList("related.code")).isEqualTo(List.of(one.get("code")));
    }

    @Test
    void itemThatTheReaderMayNotKnowIsNotSaidToNameAnother() {
        Map<String, Object> one = clause();
        String id = published(one);
        Map<String, Object> hidden = naming("related", one.get("code"));
        hidden.put("visibility", "BUYERS_ONLY");
        published(hidden);
        drafted(DemoUser.ALICE, naming("related", one.get("code")));

        assertThat(relations(DemoUser.SARA, id).getList("related")).isEmpty();
        assertThat(relations(DemoUser.BRUNO, id).getList("related.code")).isEqualTo(List.of(hidden.get("code")));
    }
}
