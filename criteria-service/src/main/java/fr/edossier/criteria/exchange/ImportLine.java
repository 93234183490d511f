package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.edossier.platform.i18n.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ItemImportLine",
        description = "Effect of a row, or the effect it would have, or a fault of it.",
        requiredProperties = {"row", "column", "code", "severity", "text"})
record ImportLine(
        @JsonIgnore int position,

        @Schema(
                description =
                        "Row of the table, where the header is row 1; in JSON, position of the item from 1. 0 stands for "
                                + "the whole file.",
                examples = "7")
        int row,

        @Schema(description = "Column, or JSON member; empty for the whole row.", examples = "title.en")
        String column,

        @Schema(
                description =
                        "CREATED, CHANGED, UNCHANGED, NEW_VERSION, or the error code of a fault; FORMULA for a cell with "
                                + "a formula.",
                examples = "UNKNOWN_CODE")
        String code,

        Severity severity,
        Text text) {
    @Schema(name = "ItemImportSeverity", description = "ERROR: the row is refused. INFO: the effect of the row.")
    enum Severity {
        ERROR,
        INFO
    }
}
