package fr.edossier.criteria.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import fr.edossier.criteria.item.Catalogue;
import fr.edossier.platform.web.Representation;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class ItemDocumentTest {
    private static Map<String, Object> hours() {
        Map<String, Object> clause = Catalogue.clause();
        clause.put("text", Map.of("fr", "Au moins {{hours}} h <par an> & plus"));
        clause.put(
                "variables",
                List.of(Map.of(
                        "name",
                        "hours",
                        "label",
                        Map.of("fr", "Nombre d'heures"),
                        "type",
                        "NUMBER",
                        "min",
                        10,
                        "max",
                        5000)));
        return clause;
    }

    private static Map<String, Object> item(Map<String, Object> content, Map<String, String> values) {
        return Map.of("code", content.get("code"), "values", values);
    }

    private static Response compose(DemoUser reader, String kind, String accept, List<Map<String, Object>> items) {
        return Catalogue.as(reader)
                .accept(accept)
                .body(Map.of("kind", kind, "title", "Lycées <b>", "items", items))
                .post("/v1/item-documents");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    @Test
    void itemsAreNumberedByNatureAndFilledIn() {
        Map<String, Object> criterion = Catalogue.criterion();
        Map<String, Object> first = hours();
        Map<String, Object> second = Catalogue.clause();
        List.of(criterion, first, second).forEach(Catalogue::published);
        JsonPath document = compose(
                        DemoUser.SARA,
                        "CONTRACT_TEXT",
                        "application/json",
                        List.of(
                                item(criterion, Map.of()),
                                item(first, Map.of("hours", "3500")),
                                item(second, Map.of())))
                .then()
                .statusCode(200)
                .body("language", is("fr"))
                .body("unfilled", empty())
                .extract()
                .jsonPath();
        assertThat(document.getList("sections.nature")).isEqualTo(List.of("CLAUSE", "CRITERION"));
        assertThat(document.getList("sections.heading"))
                .isEqualTo(List.of("Conditions d'exécution", "Critères d'attribution"));
        assertThat(document.getList("sections.entries.number"))
                .isEqualTo(List.of(List.of("1.1", "1.2"), List.of("2.1")));
        assertThat(document.getList("sections[0].entries.code"))
                .isEqualTo(List.of(first.get("code"), second.get("code")));
        assertThat(document.getString("sections[0].entries[0].parts[0].lines[0]"))
                .isEqualTo("Au moins 3\u00A0500 h <par an> & plus");
        assertThat(document.getList("sections[0].entries[0].parts.label"))
                .isEqualTo(java.util.Arrays.asList(null, "Indicateur :", "Fondement :"));
    }

    @Test
    void variableWithoutValueIsListedAndItsLabelShown() {
        Map<String, Object> clause = hours();
        Catalogue.published(clause);
        compose(DemoUser.ALICE, "CONTRACT_TEXT", "application/json", List.of(item(clause, Map.of())))
                .then()
                .statusCode(200)
                .body(
                        "unfilled",
                        is(List.of(
                                Map.of("code", clause.get("code"), "variable", "hours", "label", "Nombre d'heures"))))
                .body("sections[0].entries[0].parts[0].lines[0]", is("Au moins [Nombre d'heures] h <par an> & plus"));
    }

    @Test
    void frameLeavesRoomForCommitmentsAndAnswers() {
        Map<String, Object> clause = Catalogue.clause();
        Map<String, Object> criterion = Catalogue.criterion();
        List.of(clause, criterion).forEach(Catalogue::published);
        JsonPath frame = compose(
                        DemoUser.SARA,
                        "RESPONSE_FRAME",
                        "application/json",
                        List.of(item(clause, Map.of()), item(criterion, Map.of())))
                .jsonPath();
        assertThat(frame.getList("sections[0].entries[0].parts.findAll { it.toFill }.label"))
                .isEqualTo(List.of("Votre engagement, heures d'insertion (h) :", "Moyens mis en œuvre :"));
        assertThat(frame.getList("sections[1].entries[0].parts.findAll { it.toFill }.label"))
                .isEqualTo(List.of("Votre réponse (obligatoire) :"));
        assertThat(frame.getString("sections[1].entries[0].parts[0].lines[0]"))
                .isEqualTo("Comment réduisez-vous les émissions ?");
        assertThat(frame.getString("sections[1].entries[0].parts.find { it.label == 'Confidentialité :' }.lines[0]"))
                .isEqualTo("la réponse est réservée à l'acheteur");
    }

    @Test
    void pageIsEscapedAndFetchesNothing() {
        Map<String, Object> clause = hours();
        Catalogue.published(clause);
        Response page = compose(DemoUser.ALICE, "CONTRACT_TEXT", "text/html", List.of(item(clause, Map.of())));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        assertThat(page.header("Vary")).contains("Accept");
        assertThat(page.asString())
                .contains("<title>Lycées &lt;b&gt;</title>")
                .contains("&lt;par an&gt; &amp; plus")
                .contains("1.1 Méthode sobre")
                .doesNotContain("<par an>");
    }

    @Test
    void englishReaderGetsEnglishWhereThereIsAny() throws IOException {
        Map<String, Object> clause = hours();
        Catalogue.published(clause);
        Response pdf = Catalogue.as(DemoUser.ALICE)
                .accept("application/pdf")
                .header("Accept-Language", "en")
                .body(Map.of(
                        "kind", "RESPONSE_FRAME",
                        "title", "Schools",
                        "items", List.of(item(clause, Map.of("hours", "1200")))))
                .post("/v1/item-documents");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.header("Content-Disposition")).isEqualTo("attachment; filename=\"response-frame.pdf\"");
        assertThat(textOf(pdf.asByteArray()))
                .contains("1 Your commitments for the performance")
                .contains("1.1 Low-carbon method (" + clause.get("code") + ", v1)")
                .contains("Au moins 1,200 h <par an> & plus")
                .contains("Your commitment, heures d'insertion (h):");
    }

    @Test
    void wordFileHasTheNumbersOfTheDocument() throws IOException {
        Map<String, Object> clause = hours();
        Map<String, Object> criterion = Catalogue.criterion();
        List.of(clause, criterion).forEach(Catalogue::published);
        byte[] docx = compose(
                        DemoUser.ALICE,
                        "RESPONSE_FRAME",
                        Representation.DOCX_TYPE,
                        List.of(item(criterion, Map.of()), item(clause, Map.of("hours", "20"))))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("1 Vos engagements d'exécution")
                    .contains("1.1 Méthode sobre (" + clause.get("code") + ", v1)")
                    .contains("Au moins 20 h <par an> & plus")
                    .contains("2.1 Méthode sobre (" + criterion.get("code") + ", v1)");
            assertThat(document.getTables()).hasSize(3);
        }
    }

    @Test
    void eachWrongValueIsNamedInBothLanguages() {
        Map<String, Object> clause = hours();
        Catalogue.published(clause);
        Map<String, Object> wrong = item(clause, Map.of("hours", "9", "days", "3"));
        ExpectedProblem.of(422, "VALUES_REFUSED")
                .fr("Valeurs refusées", "Corrigez les valeurs signalées.")
                .at("pointer", "/items/0/values/days", "VARIABLE_UNKNOWN", "L'élément n'a pas de variable days.")
                .at(
                        "pointer",
                        "/items/0/values/hours",
                        "VALUE_OUT_OF_RANGE",
                        "La valeur doit être comprise entre 10 et 5000.")
                .require(compose(DemoUser.ALICE, "CONTRACT_TEXT", "application/pdf", List.of(wrong)));
        Response english = Catalogue.as(DemoUser.ALICE)
                .header("Accept-Language", "en")
                .body(Map.of("kind", "CONTRACT_TEXT", "title", "x", "items", List.of(wrong)))
                .post("/v1/item-documents");
        ExpectedProblem.of(422, "VALUES_REFUSED")
                .en("Values refused", "Correct the values named.")
                .at("pointer", "/items/0/values/days", "VARIABLE_UNKNOWN", "The item has no variable days.")
                .at("pointer", "/items/0/values/hours", "VALUE_OUT_OF_RANGE", "The value must be between 10 and 5000.")
                .require(english);
    }

    @Test
    void onlyWhatTheReaderMayKnowAndWasPublishedIsUsable() {
        Map<String, Object> draft = Catalogue.clause();
        Catalogue.drafted(DemoUser.ALICE, draft);
        Map<String, Object> hidden = Catalogue.clause();
        hidden.put("visibility", "BUYERS_ONLY");
        Catalogue.published(hidden);
        String draftText = draft.get("code") + " n'existe pas dans cette version, n'a jamais été publié ou est retiré.";
        ExpectedProblem refusal = ExpectedProblem.of(422, "ITEMS_NOT_USABLE")
                .fr("Éléments inutilisables", "Un document ne peut contenir que des éléments publiés du catalogue.");
        List<Map<String, Object>> both = List.of(item(draft, Map.of()), item(hidden, Map.of()));
        refusal.at("pointer", "/items/0", "ITEM_NOT_USABLE", draftText)
                .require(compose(DemoUser.ALICE, "CONTRACT_TEXT", "text/html", both));
        refusal.at("pointer", "/items/0", "ITEM_NOT_USABLE", draftText)
                .at(
                        "pointer",
                        "/items/1",
                        "ITEM_NOT_USABLE",
                        hidden.get("code") + " n'existe pas dans cette version, n'a jamais été publié ou est retiré.")
                .require(compose(DemoUser.SARA, "CONTRACT_TEXT", "text/html", both));
        Map<String, Object> later = Map.of("code", hidden.get("code"), "number", 2);
        refusal.at(
                        "pointer",
                        "/items/0",
                        "ITEM_NOT_USABLE",
                        hidden.get("code") + " n'existe pas dans cette version, n'a jamais été publié ou est retiré.")
                .require(compose(DemoUser.ALICE, "CONTRACT_TEXT", "text/html", List.of(later)));
    }

    @Test
    void otherRepresentationsThereAreNone() {
        Map<String, Object> clause = Catalogue.clause();
        Catalogue.published(clause);
        assertThat(compose(DemoUser.ALICE, "CONTRACT_TEXT", "text/csv", List.of(item(clause, Map.of())))
                        .statusCode())
                .isEqualTo(406);
    }
}
