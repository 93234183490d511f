package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Checks the realm files without Keycloak. */
class RealmTest {
    private final ObjectNode production = read(Checkout.realm(Checkout.root()));
    private final ObjectNode demo = RealmFile.merge(production, read(Checkout.demoRealm(Checkout.root())));

    private static ObjectNode read(Path file) {
        try {
            return Json.MAPPER.readValue(file.toFile(), ObjectNode.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> names(JsonNode list, String key) {
        return each(list).map(element -> element.path(key).asText()).toList();
    }

    private static List<String> clientsWith(JsonNode realm, String flag) {
        return each(realm.path("clients"))
                .filter(client -> client.path(flag).asBoolean())
                .map(client -> client.path("clientId").asText())
                .toList();
    }

    @Test
    void productionHoldsNoSecretAndNoPerson() {
        assertThat(each(production.path("clients"))
                        .filter(client -> client.has("secret"))
                        .map(client -> client.path("secret").asText()))
                .hasSize(4)
                .allMatch(secret -> secret.matches("\\$\\{EDOSSIER_[A-Z_]+_SECRET}"));
        assertThat(each(production.path("users"))).allMatch(user -> user.has("serviceAccountClientId"));
        assertThat(production.findValues("credentials")).isEmpty();
    }

    @Test
    void onlyTheDemoHasAClientForPasswordsOnTheCommandLine() {
        assertThat(names(production.path("clients"), "clientId")).doesNotContain("cli");
        assertThat(clientsWith(production, "directAccessGrantsEnabled")).isEmpty();
        assertThat(clientsWith(demo, "directAccessGrantsEnabled")).containsExactly("cli");
        assertThat(clientsWith(demo, "implicitFlowEnabled")).isEmpty();
    }

    @Test
    void publicClientsOfBrowsersRequireProofOfPossessionOfTheCode() {
        assertThat(each(demo.path("clients"))
                        .filter(client -> client.path("standardFlowEnabled").asBoolean()))
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("agent-frontend", "supplier-portal", "api-docs");
        assertThat(each(demo.path("clients"))
                        .filter(client -> client.path("standardFlowEnabled").asBoolean()))
                .allMatch(client -> client.at("/attributes/pkce.code.challenge.method")
                        .asText()
                        .equals("S256"));
    }

    @Test
    void tokensAreShortLivedAndNameEachServiceAsAudience() {
        JsonNode scope = each(production.path("clientScopes"))
                .filter(candidate -> candidate.path("name").asText().equals("edossier"))
                .findFirst()
                .orElseThrow();

        assertThat(production.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(scope.findValuesAsText("included.client.audience"))
                .containsExactly("criteria-service", "tender-service", "evaluation-service");
        assertThat(each(demo.path("clients")))
                .allMatch(
                        client -> client.path("defaultClientScopes").toString().contains("\"edossier\""));
    }

    @Test
    void everyRoleOfTheRealmMayAppearInTokens() {
        assertThat(each(production.path("scopeMappings").get(0).path("roles")).map(JsonNode::asText))
                .containsExactlyElementsOf(names(production.path("roles").path("realm"), "name"));
    }

    @Test
    void everyDemoPersonHasAKnownRoleAnOrganisationAndTheirNameAsPassword() {
        List<String> roles = names(demo.path("roles").path("realm"), "name");
        List<String> members = new ArrayList<>();
        demo.path("organizations")
                .forEach(organisation -> members.addAll(names(organisation.path("members"), "username")));

        List<JsonNode> people = each(demo.path("users"))
                .filter(user -> !user.has("serviceAccountClientId"))
                .toList();

        assertThat(people).hasSize(16);
        assertThat(people).allSatisfy(person -> {
            String name = person.path("username").asText();
            assertThat(roles).contains(person.at("/realmRoles/0").asText());
            assertThat(members).containsOnlyOnce(name);
            assertThat(person.at("/credentials/0/value").asText()).isEqualTo(name);
        });
    }

    @Test
    void organisationsHaveWellFormedSirets() {
        List<String> sirets = each(demo.path("organizations"))
                .map(organisation -> organisation.at("/attributes/siret/0").asText())
                .toList();

        assertThat(sirets).hasSize(5).doesNotHaveDuplicates().allMatch(RealmTest::isSiret);
    }

    /** Tells whether the text has fourteen digits whose Luhn sum, and that of the first nine, is a multiple of ten. */
    private static boolean isSiret(String text) {
        return text.matches("\\d{14}") && luhn(text) % 10 == 0 && luhn(text.substring(0, 9)) % 10 == 0;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
