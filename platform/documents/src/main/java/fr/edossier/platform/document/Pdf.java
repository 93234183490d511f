package fr.edossier.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints a page of XHTML as tagged PDF. Fonts are embedded (Liberation Sans for every family), inline SVG is drawn, and
 * nothing is fetched: references to files and addresses are left out.
 */
public final class Pdf {
    /** The generic font families by the library's names. */
    private static final List<String> FAMILIES = List.of("Liberation Sans", "SansSerif", "Serif", "Monospaced");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /**
     * Prints the page, with its title and language ({@code <title>}, {@code <html lang>}); a {@code <meta
     * name="description">} makes it PDF/UA.
     *
     * @throws IllegalArgumentException when the page is not well-formed XML
     */
    public static byte[] of(String xhtml) {
        Document page = parse(xhtml);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        builder.useUriResolver((base, uri) -> null);
        for (String family : FAMILIES) {
            font(builder, family, "Regular", 400, FontStyle.NORMAL);
            font(builder, family, "Italic", 400, FontStyle.ITALIC);
            font(builder, family, "Bold", 700, FontStyle.NORMAL);
            font(builder, family, "BoldItalic", 700, FontStyle.ITALIC);
        }
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.withProducer("e-dossier");
        builder.withW3cDocument(page, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument printed = renderer.getPdfDocument()) {
                printed.getDocumentCatalog()
                        .setLanguage(page.getDocumentElement().getAttribute("lang"));
                printed.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String family, String face, int weight, FontStyle style) {
        builder.useFont(() -> open("/liberation/LiberationSans-" + face + ".ttf"), family, weight, style, true);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(resource), resource);
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("external entity");
            });
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(XmlText.of(xhtml))));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
