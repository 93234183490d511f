package fr.edossier.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A DOCX document, written from top to bottom. Headings have their numbers (1, 1.1, 1.1.1) in the text itself, so that
 * a number quoted in a contract stays valid when the file is edited.
 */
public final class WordDocument implements AutoCloseable {
    private static final int LEVELS = 3;
    /** Height of four lines, in twentieths of a point. */
    private static final int BOX_HEIGHT = 1200;

    private static final int[] SIZES = {16, 13, 11};

    private final XWPFDocument document = new XWPFDocument();
    private final int[] numbers = new int[LEVELS];

    /** @param language of the text: {@code fr} or {@code en} */
    public WordDocument(String title, String language) {
        document.getProperties().getCoreProperties().setTitle(XmlText.of(title));
        document.getProperties().getCoreProperties().setCreator("e-dossier");
        document.createStyles().setSpellingLanguage(language.equals("fr") ? "fr-FR" : "en-GB");
        for (int level = 1; level <= LEVELS; level++) {
            document.getStyles().addStyle(headingStyle(level));
        }
        run(document.createParagraph(), title, true).setFontSize(20);
    }

    /** @param level from 1 to 3; a heading restarts the numbers of the levels below it */
    public void heading(int level, String text) {
        numbers[level - 1]++;
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < LEVELS; i++) {
            if (i < level) {
                number.append(i == 0 ? "" : ".").append(numbers[i]);
            } else {
                numbers[i] = 0;
            }
        }
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        run(paragraph, number + " " + text, true).setFontSize(SIZES[level - 1]);
    }

    /** Adds a paragraph and keeps its line breaks. */
    public void paragraph(String text) {
        run(document.createParagraph(), text, false);
    }

    /** Adds a paragraph that begins with a label in bold. */
    public void paragraph(String label, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        run(paragraph, label + " ", true);
        run(paragraph, text, false);
    }

    /** Adds a label and a box of a few empty lines to write in. */
    public void box(String label) {
        paragraph(label, "");
        XWPFTable box = document.createTable(1, 1);
        box.setWidth("100%");
        box.getRow(0).setHeight(BOX_HEIGHT);
        document.createParagraph();
    }

    /** @param rows the first one is the heading, repeated on each page; all rows are as wide as it */
    public void table(List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        table.setWidth("100%");
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setRepeatHeader(i == 0);
            for (int j = 0; j < rows.get(i).size(); j++) {
                run(row.getCell(j).getParagraphs().get(0), rows.get(i).get(j), i == 0);
            }
        }
        document.createParagraph();
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        boolean first = true;
        for (String line : XmlText.of(text).split("\\R", -1)) {
            if (!first) {
                run.addBreak();
            }
            run.setText(line);
            first = false;
        }
        return run;
    }

    private static XWPFStyle headingStyle(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return new XWPFStyle(style);
    }
}
