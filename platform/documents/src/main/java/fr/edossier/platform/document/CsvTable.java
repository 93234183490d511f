package fr.edossier.platform.document;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV: UTF-8 with a byte order mark (spreadsheets misread accents without it), commas, CRLF. Semicolons are
 * read too, because French spreadsheets write them.
 */
public final class CsvTable {
    private static final char MARK = '\uFEFF';

    private CsvTable() {}

    public static TableWriter writer(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        return new TableWriter() {
            @Override
            public void row(List<? extends @Nullable Object> cells) {
                csv.writeRecord(cells.stream().map(CsvTable::cell).toList());
            }

            @Override
            public void close() throws IOException {
                csv.flush();
            }
        };
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Number ? value.toString() : Formula.quoted(value.toString());
    }

    /** @throws TableFault when it is not UTF-8, or a quotation mark is not closed */
    public static void read(byte[] csv, RowReader reader) throws TableFault {
        String text = decode(csv);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord found : records) {
                number++;
                TableRow row = new TableRow(
                        number, found.getFields().stream().map(CsvTable::cell).toList());
                if (!row.isEmpty() && !reader.take(row)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new TableFault(TableFault.Kind.MALFORMED, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableCell cell(String written) {
        return Formula.isActive(written)
                ? new TableCell(written, true)
                : new TableCell(Formula.unquoted(written), false);
    }

    private static String decode(byte[] csv) throws TableFault {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new TableFault(TableFault.Kind.MALFORMED, e);
        }
    }

    /** Returns the separator, comma or semicolon, that is more frequent in the first line. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        long semicolons = first.chars().filter(c -> c == ';').count();
        long commas = first.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }
}
