package fr.edossier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A draft gets a warning about the catalogue's next version, and adopts that version. */
class CatalogueIT {
    private static final String ITEM = "ENV-012";

    @Test
    void aDraftIsWarnedOfTheNextVersionAndTakesIt() {
        String draft = Suite.as("alice", Suite.TENDER)
                .post(
                        "/v1/consultations",
                        Map.of(
                                "reference",
                                "E2E-" + UUID.randomUUID().toString().substring(0, 8),
                                "title",
                                text()))
                .expect(201)
                .id();
        String lot = Suite.as("alice", Suite.TENDER)
                .ifMatch("*")
                .post("/v1/consultations/" + draft + "/lots", Map.of("number", 1, "title", text()))
                .expect(201)
                .id();
        JsonNode item = Suite.as("alice", Suite.CRITERIA)
                .get("/v1/items?q=" + ITEM)
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(item.at("/code").asText()).isEqualTo(ITEM);
        String requirement = Suite.as("alice", Suite.TENDER)
                .ifMatch("*")
                .post(
                        "/v1/lots/" + lot + "/requirements",
                        Map.of("itemId", item.at("/id").asText(), "required", false))
                .expect(201)
                .id();
        revise(item.at("/id").asText());

        Suite.await(
                "the draft is warned",
                () -> Suite.as("alice", Suite.TENDER)
                                .get("/v1/consultations/" + draft + "/check")
                                .expect(200)
                                .body()
                                .contains("ITEM_SUPERSEDED")
                        ? "warned"
                        : null);
        JsonNode moved = Suite.as("alice", Suite.TENDER)
                .ifMatch("*")
                .post("/v1/requirements/" + requirement + "/item-version", Map.of())
                .expect(200)
                .json();
        assertThat(moved.at("/requirement/source/number").asInt())
                .isEqualTo(item.at("/number").asInt() + 1);
        assertThat(moved.at("/differences/0/pointer").asText()).isEqualTo("/title/fr");
    }

    private static Map<String, String> text() {
        return Map.of("fr", "Version suivante", "en", "Next version");
    }

    private static void revise(String item) {
        Reply next = Suite.as("alice", Suite.CRITERIA)
                .post("/v1/items/" + item + "/versions")
                .expect(201);
        ObjectNode content = (ObjectNode) next.json();
        content.remove(List.of(
                "id",
                "version",
                "number",
                "status",
                "department",
                "author",
                "createdAt",
                "publishedBy",
                "publishedAt",
                "contentHash"));
        ((ObjectNode) content.at("/title")).put("fr", content.at("/title/fr").asText() + ", revu");
        String etag = Suite.as("alice", Suite.CRITERIA)
                .ifMatch(String.valueOf(next.etag()))
                .put("/v1/items/" + next.id(), content)
                .expect(200)
                .etag();
        etag = Suite.as("alice", Suite.CRITERIA)
                .ifMatch(etag)
                .post("/v1/items/" + next.id() + "/review")
                .expect(200)
                .etag();
        Suite.as("cora", Suite.CRITERIA)
                .ifMatch(etag)
                .key(UUID.randomUUID().toString())
                .post("/v1/items/" + next.id() + "/publication")
                .expect(200);
    }
}
