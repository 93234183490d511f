package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Values of the French essential data (données essentielles). FRAMEWORK_AGREEMENT: accord-cadre. DESIGN_CONTEST: concours. "
                        + "QUALIFICATION_SYSTEM: système de qualification. DYNAMIC_PURCHASING_SYSTEM: système d'acquisition dynamique. "
                        + "ELECTRONIC_CATALOGUE: catalogue électronique. ELECTRONIC_AUCTION: enchère électronique.")
public enum Technique {
    FRAMEWORK_AGREEMENT,
    DESIGN_CONTEST,
    QUALIFICATION_SYSTEM,
    DYNAMIC_PURCHASING_SYSTEM,
    ELECTRONIC_CATALOGUE,
    ELECTRONIC_AUCTION
}
