package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Catalogue.draft;
import static fr.edossier.criteria.item.Catalogue.publish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.testing.DemoUser;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The items the local stack begins with. */
@QuarkusTest
@SuiteTest
class DemoItemsTest {
    private static final Path FILE = Path.of("..", "deploy", "local", "src", "main", "resources", "demo", "items.json");

    @Test
    void eachIsReadyToBePublished() throws IOException {
        List<Map<String, Object>> items = new ObjectMapper().readValue(FILE.toFile(), new TypeReference<>() {});
        assertThat(items).hasSize(12);
        for (Map<String, Object> item : items) {
            Response draft = draft(DemoUser.ALICE, item);
            assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
            Response published = publish(
                    DemoUser.CORA, draft.path("id"), "\"0\"", UUID.randomUUID().toString());
            assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        }
        assertThat(items).extracting(item -> item.get("nature")).contains("CLAUSE", "CRITERION", "FREE_FORM");
        assertThat(items)
                .extracting(item -> item.get("theme"))
                .contains("ENVIRONMENT", "SOCIAL", "GOVERNANCE", "ORGANISATION");
    }
}
