package fr.edossier.testing.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A small CSV file of the test's class path: a header with exactly the given columns, cells without quotation marks,
 * {@code #} comments.
 */
public record MatrixFile(String name, List<String> columns, List<Map<String, String>> rows) {
    static final String OPERATION = "operationId";

    /** Reads a file; a missing one has no rows. */
    static MatrixFile read(Class<?> test, String name, List<String> columns) {
        List<List<String>> lines = lines(test, name);
        if (lines.isEmpty()) {
            return new MatrixFile(name, columns, List.of());
        }
        if (!lines.get(0).equals(columns)) {
            throw new AssertionError(name + " must begin with the line\n" + String.join(",", columns));
        }
        return new MatrixFile(
                name,
                columns,
                lines.stream().skip(1).map(cells -> row(name, columns, cells)).toList());
    }

    List<Map<String, String>> rowsOf(String operationId) {
        return rows.stream()
                .filter(row -> operationId.equals(row.get(OPERATION)))
                .toList();
    }

    Stream<String> operationIds() {
        return rows.stream().map(row -> row.getOrDefault(OPERATION, "")).distinct();
    }

    AssertionError rowMissing(String why, List<String> suggestions) {
        String header = rows.isEmpty() ? String.join(",", columns) + "\n" : "";
        return new AssertionError(
                why + ": decide, and add to " + name + "\n" + header + String.join("\n", suggestions));
    }

    private static List<List<String>> lines(Class<?> test, String name) {
        try (InputStream file = test.getClassLoader().getResourceAsStream(name)) {
            String text = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Stream.of(line.split(",", -1)).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String name, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new AssertionError(name + ": not " + columns.size() + " cells in " + String.join(",", cells));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }
}
