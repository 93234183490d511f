package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.edossier.platform.i18n.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ItemImportLine",
        description = "What became of a row, or would, or what is wrong with it.",
        requiredProperties = {"row", "column", "code", "severity", "text"})
record ImportLine(
        @JsonIgnore int position,

        @Schema(
                description =
                        "Row of the table, its head being row 1; of JSON, position of the item from 1. 0: the whole file.",
                examples = "7")
        int row,

        @Schema(description = "Column, or JSON member; empty for the whole row.", examples = "title.en")
        String column,

        @Schema(
                description =
                        "CREATED, CHANGED, UNCHANGED, NEW_VERSION, or the code of what is wrong, as in problems; FORMULA for a cell that a spreadsheet would compute.",
                examples = "UNKNOWN_CODE")
        String code,

        Severity severity,
        Text text) {
    @Schema(name = "ItemImportSeverity", description = "ERROR: the row is refused. INFO: what it does.")
    enum Severity {
        ERROR,
        INFO
    }
}
