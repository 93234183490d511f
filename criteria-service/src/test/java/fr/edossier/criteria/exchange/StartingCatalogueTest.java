package fr.edossier.criteria.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.item.ItemView;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the catalogue that the service loaded at its start. */
@QuarkusTest
@SuiteTest
class StartingCatalogueTest {
    @Inject
    StartingCatalogue catalogue;

    @Inject
    ObjectMapper json;

    @Test
    void everyItemIsThereAsItWasWritten() throws Exception {
        List<ItemContent> contents = catalogue.contents();
        assertThat(contents).isNotEmpty();
        for (ItemContent content : contents) {
            Response response = given().auth()
                    .oauth2(Tokens.of(DemoUser.BRUNO).sign())
                    .get("/v1/item-versions/" + content.code() + "/1");
            assertThat(response.statusCode()).as(content.code()).isEqualTo(200);
            assertThat(response.<String>path("status")).isEqualTo("PUBLISHED");
            assertThat(json.readValue(response.asString(), ItemView.class).content())
                    .isEqualTo(content);
        }
    }

    @Test
    void aCatalogueThatHasItemsIsLeftAlone() {
        catalogue.load(new StartupEvent());
        String code = catalogue.contents().get(0).code();
        assertThat(given().get("/v1/item-versions/" + code).jsonPath().<Integer>getList("items.number"))
                .containsExactly(1);
    }
}
