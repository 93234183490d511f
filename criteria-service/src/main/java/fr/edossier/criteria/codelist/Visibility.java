package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Readers of a published item. PUBLIC: everybody, even without an account. BUYERS_ONLY: the "
                + "Region's agents.")
public enum Visibility {
    PUBLIC,
    BUYERS_ONLY
}
