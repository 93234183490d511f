package fr.edossier.tender.scoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which prices are compared. NET: without value added tax. GROSS: with it.")
public enum PriceBasis {
    NET,
    GROSS
}
