package fr.edossier.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Tables as the first sheet of an XLSX workbook. Text is always written as a text cell, whatever it begins with. */
public final class XlsxTable {
    /** Limit of a workbook's uncompressed size in bytes, twice that of a workbook of 20 MiB with real text. */
    private static final long UNPACKED_LIMIT = 256L << 20;
    /** Limit of the compression ratio: text compresses to about a tenth, zeros to a thousandth. */
    private static final long RATIO_LIMIT = 100;

    private static final long ALWAYS_FINE = 4L << 20;
    private static final int PARTS_LIMIT = 1_000;
    private static final int ROWS_KEPT = 200;

    private XlsxTable() {}

    public static TableWriter writer(OutputStream out, String sheetName) {
        Workbook workbook = new Workbook(out, "e-dossier", "1.0");
        Worksheet sheet = workbook.newWorksheet(sheetName);
        return new TableWriter() {
            private int rows;

            @Override
            public void row(List<? extends @Nullable Object> cells) throws IOException {
                for (int column = 0; column < cells.size(); column++) {
                    Object value = cells.get(column);
                    if (value instanceof Number number) {
                        sheet.value(rows, column, number);
                    } else if (value != null && !value.toString().isEmpty()) {
                        sheet.inlineString(rows, column, value.toString());
                    }
                }
                rows++;
                if (rows % ROWS_KEPT == 0) {
                    sheet.flush();
                }
            }

            @Override
            public void close() throws IOException {
                sheet.finish();
                workbook.finish();
            }
        };
    }

    /** @throws TableFault when it is not a workbook, or expands to more than the limits */
    public static void read(byte[] xlsx, RowReader reader) throws TableFault {
        refuseBomb(xlsx);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Iterator<Row> next = rows.iterator();
            while (next.hasNext()) {
                TableRow row = row(next.next());
                if (!row.isEmpty() && !reader.take(row)) {
                    return;
                }
            }
        } catch (IOException | ExcelReaderException e) {
            throw new TableFault(TableFault.Kind.MALFORMED, e);
        }
    }

    private static TableRow row(Row row) {
        return new TableRow(
                row.getRowNum(),
                row.stream()
                        .map(cell -> cell == null ? TableCell.EMPTY : cell(cell))
                        .toList());
    }

    private static TableCell cell(Cell cell) {
        String text =
                switch (cell.getType()) {
                    case EMPTY -> "";
                    case NUMBER -> cell.asNumber().toPlainString();
                    case BOOLEAN -> cell.asBoolean().toString();
                    case STRING -> cell.asString();
                    case FORMULA, ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
                };
        return new TableCell(text, cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR);
    }

    private static void refuseBomb(byte[] xlsx) throws TableFault {
        try (ZipFile parts = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx))
                .get()) {
            long unpacked = 0;
            int count = 0;
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                count++;
                unpacked += size(parts, part, UNPACKED_LIMIT - unpacked);
                boolean swollen = unpacked > ALWAYS_FINE && unpacked > RATIO_LIMIT * xlsx.length;
                if (count > PARTS_LIMIT || unpacked > UNPACKED_LIMIT || swollen) {
                    throw new TableFault(TableFault.Kind.BOMB);
                }
            }
        } catch (IOException e) {
            throw new TableFault(TableFault.Kind.MALFORMED, e);
        }
    }

    /** Counts the uncompressed bytes of a part, because its declared size can be false. Stops soon after the limit. */
    private static long size(ZipFile parts, ZipArchiveEntry part, long limit) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long size = 0;
        try (InputStream content = parts.getInputStream(part)) {
            int read = content.read(buffer);
            while (read >= 0 && size <= limit) {
                size += read;
                read = content.read(buffer);
            }
        }
        return size;
    }
}
