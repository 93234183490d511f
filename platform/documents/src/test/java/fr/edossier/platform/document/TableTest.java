package fr.edossier.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static byte[] csv(Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = CsvTable.writer(out)) {
            writer.row(Arrays.asList(cells));
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = XlsxTable.writer(out, "Feuille")) {
            writer.row(Arrays.asList(cells));
        }
        return out.toByteArray();
    }

    private static List<TableRow> readCsv(byte[] bytes) throws TableFault {
        List<TableRow> rows = new ArrayList<>();
        CsvTable.read(bytes, rows::add);
        return rows;
    }

    private static List<TableRow> readXlsx(byte[] bytes) throws TableFault {
        List<TableRow> rows = new ArrayList<>();
        XlsxTable.read(bytes, rows::add);
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33",
                "-x",
                "@SUM(A1)",
                "\tx",
                "'=1",
                "''=1",
                "'x",
                "x",
                "-5",
                "-5.25",
                "- 5",
                "a,b;c\"d",
                "deux\nlignes",
                "é€œ"
            })
    void anyTextComesBackFromBothFormats(String text) throws Exception {
        List<TableCell> expected = List.of(new TableCell("first", false), new TableCell(text, false));

        assertThat(readCsv(csv("first", text))).containsExactly(new TableRow(1, expected));
        assertThat(readXlsx(xlsx("first", text))).containsExactly(new TableRow(1, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-a", "@x", "\tx", "\rx"})
    void formulaIsWrittenAsText(String text) throws Exception {
        assertThat(new String(csv(text), StandardCharsets.UTF_8)).contains("'" + text);
        if (text.charAt(0) >= ' ') {
            try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(xlsx(text)))) {
                assertThat(opened.getSheetAt(0).getRow(0).getCell(0).getCellType())
                        .isEqualTo(CellType.STRING);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/C calc'!A0", "+1", "-1+1", "@x", "\"\tx\"", "\"\rx\""})
    void formulaInCsvIsToldApart(String cell) throws Exception {
        assertThat(readCsv(("a," + cell).getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .cell(1)
                        .formula())
                .isTrue();
    }

    @Test
    void formulaInWorkbookIsToldApart() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(2);
            row.createCell(0).setCellValue("ENV-001");
            row.createCell(1).setCellFormula("1+1");
            row.createCell(3).setCellValue(2.5);
            workbook.write(out);
        }

        List<TableRow> rows = readXlsx(out.toByteArray());

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).number()).isEqualTo(3);
        assertThat(rows.get(0).cell(0)).isEqualTo(new TableCell("ENV-001", false));
        assertThat(rows.get(0).cell(1).formula()).isTrue();
        assertThat(rows.get(0).cell(2)).isEqualTo(TableCell.EMPTY);
        assertThat(rows.get(0).cell(3)).isEqualTo(new TableCell("2.5", false));
        assertThat(rows.get(0).cell(9)).isEqualTo(TableCell.EMPTY);
    }

    @Test
    void numbersAreNumbers() throws Exception {
        assertThat(new String(csv(-3, new BigDecimal("1E+3"), null), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF-3,1000,\r\n");
        assertThat(readXlsx(xlsx(-3, new BigDecimal("2.50"))).get(0).cell(0)).isEqualTo(new TableCell("-3", false));
    }

    @Test
    void semicolonsAndEmptyLinesAreRead() throws Exception {
        List<TableRow> rows = readCsv("code;title\r\n\r\nENV-001;\"Eau, air\"".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(TableRow::number).containsExactly(1, 3);
        assertThat(rows.get(1).cell(1).text()).isEqualTo("Eau, air");
    }

    @Test
    void readerMayStop() throws Exception {
        List<TableRow> rows = new ArrayList<>();

        CsvTable.read("a\nb\nc".getBytes(StandardCharsets.UTF_8), row -> {
            rows.add(row);
            return rows.size() < 2;
        });

        assertThat(rows).hasSize(2);
    }

    @Test
    void manyRowsAreWrittenAndRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = XlsxTable.writer(out, "Feuille")) {
            for (int i = 1; i <= 1_001; i++) {
                writer.row(List.of("row " + i));
            }
        }

        assertThat(readXlsx(out.toByteArray()))
                .hasSize(1_001)
                .last()
                .isEqualTo(new TableRow(1_001, List.of(new TableCell("row 1001", false))));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> readXlsx("no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        TableFault.class, fault -> assertThat(fault.kind()).isEqualTo(TableFault.Kind.MALFORMED));
        assertThatThrownBy(() -> readXlsx(zip("a.txt", new byte[10])))
                .isInstanceOfSatisfying(
                        TableFault.class, fault -> assertThat(fault.kind()).isEqualTo(TableFault.Kind.MALFORMED));
        assertThatThrownBy(() -> readCsv(new byte[] {(byte) 0xE9, 'a'}))
                .isInstanceOfSatisfying(
                        TableFault.class, fault -> assertThat(fault.kind()).isEqualTo(TableFault.Kind.MALFORMED));
    }

    @Test
    void bombIsRefused() {
        assertThatThrownBy(() -> readXlsx(zip("xl/workbook.xml", new byte[8 << 20])))
                .isInstanceOfSatisfying(
                        TableFault.class, fault -> assertThat(fault.kind()).isEqualTo(TableFault.Kind.BOMB));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
