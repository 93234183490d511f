package fr.edossier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.edossier.local.PartStatus;
import org.junit.jupiter.api.Test;

class StatusIT {
    @Test
    void everyPartIsReadyAndTellsWhatItTakes() {
        JsonNode parts = Suite.status().get("/status").expect(200).json().at("/parts");
        assertThat(parts).hasSize(6);
        long memory = 0;
        for (JsonNode part : parts) {
            assertThat(part.at("/state").asText()).as(part.toString()).isEqualTo("READY");
            assertThat(part.at("/pid").asLong()).as(part.toString()).isPositive();
            assertThat(part.at("/port").asInt()).as(part.toString()).isPositive();
            assertThat(part.at("/residentMemoryBytes").asLong())
                    .as(part.toString())
                    .isPositive();
            memory += part.at("/residentMemoryBytes").asLong();
        }
        System.out.printf(
                "The suite was ready in %s s and holds %d MiB%n", Suite.stack().secondsToReady(), memory >> 20);
    }

    @Test
    void thePageLinksToAllThereIsToSee() {
        String page = Suite.status().get("/").expect(200).body();
        for (PartStatus part : Suite.stack().status()) {
            assertThat(page).contains(part.name());
        }
        for (String service : new String[] {Suite.CRITERIA, Suite.TENDER, Suite.EVALUATION}) {
            assertThat(page).contains(Suite.stack().url(service) + "/docs");
        }
        assertThat(page).contains("alice", "sophie", "audrey");
    }

    @Test
    void eachServiceServesItsApiPage() {
        for (String service : new String[] {Suite.CRITERIA, Suite.TENDER, Suite.EVALUATION}) {
            Call call = new Call(Suite.stack().url(service).toString());
            assertThat(call.get("/docs/").expect(200).body()).contains("swagger-ui");
            assertThat(call.get("/openapi").expect(200).body())
                    .contains(Suite.stack().issuer().toString());
        }
    }
}
