package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "UNIT: unitaire. LUMP_SUM: forfaitaire. MIXED: mixte.")
public enum PriceForm {
    UNIT,
    LUMP_SUM,
    MIXED
}
