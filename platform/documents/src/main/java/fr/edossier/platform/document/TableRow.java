package fr.edossier.platform.document;

import java.util.List;

/** A row as it was read; the first row of a table has the number 1, and empty rows are counted and left out. */
public record TableRow(int number, List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell at an index from 0; a row that ends before it has an empty one there. */
    public TableCell cell(int index) {
        return index < cells.size() ? cells.get(index) : TableCell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty() && !cell.formula());
    }
}
