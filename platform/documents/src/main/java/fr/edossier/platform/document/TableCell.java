package fr.edossier.platform.document;

/**
 * A cell of a table that was read.
 *
 * @param text empty for an empty cell
 * @param formula whether a spreadsheet would compute it
 */
public record TableCell(String text, boolean formula) {
    static final TableCell EMPTY = new TableCell("", false);
}
