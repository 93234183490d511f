package fr.edossier.criteria.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ItemImportMode",
        description = "DRY_RUN: reports the effect and writes nothing. APPLY: writes the rows, all or none unless "
                + "partial.")
enum ImportMode {
    DRY_RUN,
    APPLY
}
