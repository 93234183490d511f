package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Whether bids with variants are required, allowed or not allowed (R2151-8 to R2151-11); BT-63 of eForms.")
public enum VariantsPolicy {
    REQUIRED,
    ALLOWED,
    NOT_ALLOWED
}
