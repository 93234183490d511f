package fr.edossier.tender.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "As BT-63 of eForms: whether bids with variants are required, allowed or not allowed (R2151-8 to R2151-11).")
public enum VariantsPolicy {
    REQUIRED,
    ALLOWED,
    NOT_ALLOWED
}
