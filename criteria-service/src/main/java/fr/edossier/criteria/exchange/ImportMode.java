package fr.edossier.criteria.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ItemImportMode",
        description = "DRY_RUN: only says what would be done. APPLY: does it, all or nothing unless partial.")
enum ImportMode {
    DRY_RUN,
    APPLY
}
