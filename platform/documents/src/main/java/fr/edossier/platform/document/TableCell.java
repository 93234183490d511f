package fr.edossier.platform.document;

/**
 * A cell as it was read.
 *
 * @param text never null: an empty cell is an empty text
 * @param formula whether a spreadsheet would compute it
 */
public record TableCell(String text, boolean formula) {
    static final TableCell EMPTY = new TableCell("", false);
}
