package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Catalogue.as;
import static fr.edossier.criteria.item.Catalogue.criterion;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.published;
import static fr.edossier.criteria.item.Catalogue.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@SuiteTest
class ItemReadTest {
    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @EnumSource(
            value = DemoUser.class,
            names = {"BRUNO", "LEO", "OLGA", "EVE", "CARL", "COLIN", "AUDREY", "SOPHIE"})
    void whatIsPublishedIsForEverybody(DemoUser reader) {
        assertThat(read(reader, published(criterion())).statusCode()).isEqualTo(200);
    }

    @Test
    void aPublishedItemMayBeKeptByItsReader() {
        String id = published(criterion());
        Response response = read(DemoUser.SOPHIE, id);
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        assertThat(response.header("Cache-Control")).isEqualTo("private, max-age=60");
        Response again = as(DemoUser.SOPHIE).header("If-None-Match", "\"2\"").get("/v1/items/" + id);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.header("Cache-Control")).isEqualTo("private, max-age=60");
        assertThat(as(DemoUser.SOPHIE)
                        .header("If-None-Match", "\"0\"")
                        .get("/v1/items/" + id)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDraftIsNotKept() {
        String id = drafted(DemoUser.ALICE, criterion());
        assertThat(read(DemoUser.ALICE, id).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anUnknownIdIsNotFoundWhateverItsForm() {
        ExpectedProblem unknown = ExpectedProblem.of(404, "NOT_FOUND")
                .fr("Introuvable", "Cette ressource n'existe pas ou ne vous est pas accessible.");
        unknown.require(read(DemoUser.CORA, UUID.randomUUID().toString()));
        unknown.require(read(DemoUser.CORA, "12"));
    }

    @Test
    void headAnswersAsGetWithoutBody() {
        String id = published(criterion());
        Response response = as(DemoUser.SOPHIE).head("/v1/items/" + id);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void readingByIdIsOneStatement() {
        String id = published(criterion());
        Statistics statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();
        read(DemoUser.SOPHIE, id).then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(1);
    }
}
