package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "POSTAL_CODE: code postal. MUNICIPALITY: code commune. DISTRICT: code arrondissement. CANTON: code canton. "
                        + "DEPARTMENT: code département. REGION: code région. COUNTRY: code pays.")
public enum PlaceCodeType {
    POSTAL_CODE,
    MUNICIPALITY,
    DISTRICT,
    CANTON,
    DEPARTMENT,
    REGION,
    COUNTRY
}
