package fr.edossier.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {
    private static String page(String body) {
        return "<!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml' lang='fr'>"
                + "<head><title>Clauses choisies</title><meta name='description' content='x'/></head><body>" + body
                + "</body></html>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    @Test
    void frenchIsPrintedWithItsAccentsAndTheEuro() throws IOException {
        byte[] pdf = Pdf.of(page("<h1>Insertion à l'œuvre</h1><p><b>Pénalité : 60 €</b> <i>≥ 5 %</i> « ça »</p>"));

        assertThat(text(pdf)).contains("Insertion à l'œuvre").contains("Pénalité : 60 € ≥ 5 % « ça »");
    }

    @Test
    void documentHasTitleAndLanguageAndEmbedsItsFonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(page("<p>a <b>b</b></p>")))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Clauses choisies");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getPage(0).getResources().getFontNames()).hasSize(2);
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("Liberation");
            }
        }
    }

    @Test
    void whatXmlForbidsIsReplaced() throws IOException {
        assertThat(text(Pdf.of(page("<p>avant\u0001après\uD83C\uDF31 fin</p>"))))
                .contains("avant")
                .contains("fin");
        assertThat(XmlText.of("a\u0000b\uD800c\t\n\uD83C\uDF31")).isEqualTo("a\uFFFDb\uFFFDc\t\n\uD83C\uDF31");
    }

    @Test
    void filesAreNeverRead(@TempDir Path folder) throws IOException {
        Path css = Files.writeString(folder.resolve("a.css"), "p:after { content: 'SECRET' }");

        byte[] pdf = Pdf.of(page("<style>@import url('" + css.toUri() + "');</style><p>before</p>" + "<img src='"
                + css.toUri() + "' alt='picture'/><object data='" + css.toUri() + "'>x</object>"));

        assertThat(text(pdf)).contains("before").doesNotContain("SECRET");
    }

    @Test
    void addressesAreNeverCalled() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.png";
            Thread hangUp = new Thread(() -> {
                try (OutputStream out = server.accept().getOutputStream()) {
                    out.write("HTTP/1.0 404 no\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    Thread.currentThread().setName("called");
                } catch (IOException timeOut) {
                    Thread.currentThread().setName("not called");
                }
            });
            hangUp.start();

            Pdf.of(page("<img src='" + address + "' alt='a'/><svg xmlns='http://www.w3.org/2000/svg'"
                    + " xmlns:xlink='http://www.w3.org/1999/xlink' width='10' height='10'>"
                    + "<image xlink:href='" + address + "' width='5' height='5'/></svg>"));

            hangUp.join();
            assertThat(hangUp.getName()).isEqualTo("not called");
        }
    }

    @Test
    void externalEntityIsRefused() {
        assertThatThrownBy(() -> Pdf.of(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html><body>&x;</body></html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void brokenPageIsRefused() {
        assertThatThrownBy(() -> Pdf.of("<html><p>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void chartsAreDrawn() throws IOException {
        byte[] pdf = Pdf.of(page("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='40'>"
                + "<rect x='1' y='1' width='50' height='20' fill='#333'/></svg>"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getContents().readAllBytes().length).isGreaterThan(50);
        }
    }
}
