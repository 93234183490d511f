package fr.edossier.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class WordDocumentTest {
    @Test
    void headingsAreNumberedAndTextIsKept() throws IOException {
        try (WordDocument written = new WordDocument("Clauses", "fr")) {
            written.heading(1, "Clauses");
            written.heading(2, "Environnement");
            written.heading(3, "Énergie");
            written.heading(2, "Social");
            written.heading(3, "Insertion");
            written.paragraph("Une ligne\net <une> autre");
            written.heading(1, "Critères");
            written.heading(2, "Social");
            written.paragraph("Preuve :", "un label");
            written.table(List.of(List.of("Question", "Réponse"), List.of("Combien ?", "")));

            try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(written.bytes()))) {
                assertThat(read.getParagraphs())
                        .extracting(XWPFParagraph::getText)
                        .containsExactly(
                                "Clauses",
                                "1 Clauses",
                                "1.1 Environnement",
                                "1.1.1 Énergie",
                                "1.2 Social",
                                "1.2.1 Insertion",
                                "Une ligne\net <une> autre",
                                "2 Critères",
                                "2.1 Social",
                                "Preuve : un label",
                                "");
                assertThat(read.getParagraphs().get(2).getStyle()).isEqualTo("Heading2");
                assertThat(read.getTables().get(0).getText()).isEqualTo("Question\tRéponse\nCombien ?\t\n");
                assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("Clauses");
            }
        }
    }
}
