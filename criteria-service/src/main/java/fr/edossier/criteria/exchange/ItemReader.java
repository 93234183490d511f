package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.edossier.platform.document.CsvTable;
import fr.edossier.platform.document.RowReader;
import fr.edossier.platform.document.TableCell;
import fr.edossier.platform.document.TableFault;
import fr.edossier.platform.document.TableRow;
import fr.edossier.platform.document.XlsxTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file. */
@ApplicationScoped
class ItemReader {
    static final int MAX_ROWS = 10_000;

    private final ObjectMapper json;

    ItemReader(ObjectMapper json) {
        this.json = json;
    }

    List<ImportRow> read(ImportFormat format, byte[] file) throws FileRefusal {
        return switch (format) {
            case JSON -> ofJson(file);
            case CSV, XLSX -> ofTable(format, file);
        };
    }

    /** Reads {@code {"items": […]}}, as written by the export, or the bare list. */
    private List<ImportRow> ofJson(byte[] file) throws FileRefusal {
        JsonNode root;
        try {
            root = json.readTree(file);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
            throw new FileRefusal("broken-json", String.valueOf(line), String.valueOf(column));
        } catch (IOException unreadable) {
            throw new FileRefusal("not-a-table");
        }
        JsonNode list = root != null && root.isObject() && root.size() == 1 ? root.path("items") : root;
        if (list == null || !list.isArray()) {
            throw new FileRefusal("no-items");
        }
        if (list.size() > MAX_ROWS) {
            throw new FileRefusal("too-many-rows", MAX_ROWS);
        }
        List<ImportRow> rows = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.isObject()) {
                throw new FileRefusal("no-items");
            }
            rows.add(new ImportRow(rows.size() + 1, (ObjectNode) item, List.of()));
        }
        return rows;
    }

    private List<ImportRow> ofTable(ImportFormat format, byte[] file) throws FileRefusal {
        Table table = new Table();
        try {
            if (format == ImportFormat.CSV) {
                CsvTable.read(file, table);
            } else {
                XlsxTable.read(file, table);
            }
        } catch (TableFault fault) {
            throw new FileRefusal(fault.kind() == TableFault.Kind.BOMB ? "swollen-file" : "not-a-table");
        }
        return table.rows();
    }

    private final class Table implements RowReader {
        private final List<ImportRow> rows = new ArrayList<>();
        private List<String> head = List.of();
        private @Nullable FileRefusal refusal;

        @Override
        public boolean take(TableRow row) {
            if (head.isEmpty()) {
                head = row.cells().stream().map(cell -> cell.text().strip()).toList();
                refusal = faultOf(head);
            } else if (rows.size() == MAX_ROWS) {
                refusal = new FileRefusal("too-many-rows", MAX_ROWS);
            } else if (row.cells().size() > head.size()) {
                refusal = new FileRefusal("row-too-long", row.number());
            } else {
                rows.add(rowOf(row));
            }
            return refusal == null;
        }

        private @Nullable FileRefusal faultOf(List<String> names) {
            for (String name : names) {
                if (!ItemColumns.isKnown(name)) {
                    return new FileRefusal("unknown-column", name);
                }
            }
            return new HashSet<>(names).size() < names.size() ? new FileRefusal("column-twice") : null;
        }

        private ImportRow rowOf(TableRow row) {
            ObjectNode item = json.createObjectNode();
            List<String> formulas = new ArrayList<>();
            for (int i = 0; i < head.size(); i++) {
                TableCell cell = row.cell(i);
                if (cell.formula()) {
                    formulas.add(head.get(i));
                } else if (!cell.text().isEmpty()) {
                    ItemColumns.set(item, head.get(i), cell.text(), json);
                }
            }
            return new ImportRow(row.number(), item, List.copyOf(formulas));
        }

        List<ImportRow> rows() throws FileRefusal {
            if (refusal != null) {
                throw refusal;
            }
            if (head.isEmpty()) {
                throw new FileRefusal("no-items");
            }
            return rows;
        }
    }
}
