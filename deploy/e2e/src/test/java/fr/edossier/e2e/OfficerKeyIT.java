package fr.edossier.e2e;

import static fr.edossier.e2e.Suite.TENDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that the demo's opening officers registered and proved over HTTP, as their own machines would. */
class OfficerKeyIT {
    @Test
    void agentsSeeWhoCanOpen() {
        Reply keys = Suite.as("alice", TENDER).get("/v1/officer-keys?limit=100").expect(200);
        List<String> officers = keys.json().at("/items").findValuesAsText("officer");
        assertThat(officers).contains("olga", "omar", "otto").doesNotHaveDuplicates();
        assertThat(keys.json().at("/items").findValuesAsText("state")).containsOnly("ACTIVE");
    }

    @Test
    void officersSeeTheirOwn() {
        Reply keys = Suite.as("otto", TENDER).get("/v1/officer-keys").expect(200);
        assertThat(keys.json().at("/items").findValuesAsText("officer")).containsOnly("otto");
        assertThat(keys.json().at("/items").findValuesAsText("challenge")).isEmpty();
    }
}
