package fr.edossier.criteria.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "CREATED: a draft with a new code. CHANGED: a draft with a new content. UNCHANGED: the catalogue "
                + "already has this content. NEW_VERSION: a draft after a published version.")
public enum Landing {
    CREATED,
    CHANGED,
    UNCHANGED,
    NEW_VERSION
}
