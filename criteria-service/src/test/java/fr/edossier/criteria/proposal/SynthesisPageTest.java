package fr.edossier.criteria.proposal;

import static fr.edossier.criteria.workshop.Workshops.as;
import static fr.edossier.criteria.workshop.Workshops.close;
import static fr.edossier.criteria.workshop.Workshops.forBuyers;
import static fr.edossier.criteria.workshop.Workshops.opened;
import static fr.edossier.criteria.workshop.Workshops.position;
import static fr.edossier.criteria.workshop.Workshops.posted;
import static fr.edossier.criteria.workshop.Workshops.take;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class SynthesisPageTest {
    private final String alice = Tokens.of(DemoUser.ALICE).sign();
    private final String bruno = Tokens.of(DemoUser.BRUNO).sign();

    private String workshop() {
        String workshop = opened(forBuyers());
        String id = posted(DemoUser.ALICE, workshop);
        Map<String, Object> criterion = position("CRITERION");
        criterion.put("weight", Map.of("min", 10, "max", 15));
        criterion.put("remark", "Avec <un> modèle");
        take(alice, id, criterion).then().statusCode(201);
        return workshop;
    }

    private static Response page(String token, String workshop, String accept) {
        return as(token).accept(accept).get("/v1/workshops/" + workshop + "/synthesis");
    }

    @Test
    void pageDrawsEachDistributionWithItsNumbers() {
        String page = page(alice, workshop(), "text/html")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("<h1>Cantines</h1>")
                .contains("Que demander aux cantines ?")
                .contains("Environnement · En attente · 1 position")
                .contains("aria-label=\"Critère 100\u00A0%\"")
                .contains("<rect x=\"0\" y=\"0\" width=\"200\" height=\"12\" fill=\"#1f5c8a\"/>")
                .contains("<td class=\"number\">100\u00A0%</td>")
                .contains("<td class=\"number\">12,5\u00A0%</td>")
                .contains("<li>Avec &lt;un&gt; modèle</li>")
                .doesNotContain("alice");
    }

    @Test
    void whoHasNotTakenAPositionSeesNoFigureBeforeTheClosing() {
        String workshop = workshop();
        assertThat(page(bruno, workshop, "text/html").asString())
                .contains("Vous pourrez lire la synthèse après avoir pris position")
                .doesNotContain("<svg")
                .doesNotContain("modèle");
        close(workshop).then().statusCode(200);
        assertThat(page(bruno, workshop, "text/html").asString())
                .contains("Atelier clos")
                .contains("<svg");
    }

    @Test
    void pdfSaysTheSame() throws IOException {
        Response answer = as(alice)
                .accept("application/pdf")
                .header("Accept-Language", "en")
                .get("/v1/workshops/" + workshop() + "/synthesis");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"synthesis.pdf\"");
        try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(stripper.getText(pdf))
                    .contains("What to ask of canteens?")
                    .contains("Criterion 1 100%")
                    .contains("Median 12.5%")
                    .contains("Avec <un> modèle");
        }
    }
}
