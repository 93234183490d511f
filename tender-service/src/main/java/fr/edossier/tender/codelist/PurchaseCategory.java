package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "WORKS: travaux. SUPPLIES: fournitures. SERVICES: services. Decides which thresholds apply.")
public enum PurchaseCategory {
    WORKS,
    SUPPLIES,
    SERVICES
}
