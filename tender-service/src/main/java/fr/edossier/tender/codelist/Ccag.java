package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "The general conditions the contract refers to. WORKS: travaux. PROJECT_MANAGEMENT: maîtrise d'œuvre. "
                        + "SUPPLIES_AND_SERVICES: fournitures courantes et services. INDUSTRIAL: marchés industriels. "
                        + "INTELLECTUAL_SERVICES: prestations intellectuelles. INFORMATION_TECHNOLOGY: techniques de l'information et de la "
                        + "communication. NONE: pas de CCAG.")
public enum Ccag {
    WORKS,
    PROJECT_MANAGEMENT,
    SUPPLIES_AND_SERVICES,
    INDUSTRIAL,
    INTELLECTUAL_SERVICES,
    INFORMATION_TECHNOLOGY,
    NONE
}
