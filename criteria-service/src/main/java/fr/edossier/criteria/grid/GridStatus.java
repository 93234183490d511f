package fr.edossier.criteria.grid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "DRAFT: being written, known to its department, curators and auditors. "
                + "PUBLISHED: for use, never changed again. SUPERSEDED: a later version took its place.")
public enum GridStatus {
    DRAFT,
    PUBLISHED,
    SUPERSEDED
}
