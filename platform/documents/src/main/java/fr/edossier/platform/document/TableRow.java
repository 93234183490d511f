package fr.edossier.platform.document;

import java.util.List;

/** A row of a table that was read. Numbers begin at 1; empty rows count and are left out. */
public record TableRow(int number, List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** Returns the cell at an index from 0; an empty one beyond the end of the row. */
    public TableCell cell(int index) {
        return index < cells.size() ? cells.get(index) : TableCell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty() && !cell.formula());
    }
}
