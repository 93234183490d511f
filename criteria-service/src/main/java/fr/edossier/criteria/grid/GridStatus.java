package fr.edossier.criteria.grid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "DRAFT: being written; visible to its department, curators and auditors. PUBLISHED: in use, " + "never changed again. SUPERSEDED: replaced by a later version.")
public enum GridStatus {
    DRAFT,
    PUBLISHED,
    SUPERSEDED
}
