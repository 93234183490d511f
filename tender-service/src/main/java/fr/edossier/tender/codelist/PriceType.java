package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "FIRM: définitif ferme. ADJUSTABLE: définitif actualisable. REVISABLE: définitif révisable. PROVISIONAL: provisoire.")
public enum PriceType {
    FIRM,
    ADJUSTABLE,
    REVISABLE,
    PROVISIONAL
}
