package fr.edossier.tender;

import fr.edossier.testing.token.Organisation;

/**
 * Supplier with a dossier for a consultation.
 *
 * @param token of a person of the organisation
 * @param dossier its id
 */
public record Bidder(Organisation organisation, String token, String dossier) {
    /** Reads the ETag of the dossier as it stands. */
    public String dossierTag() {
        return Api.as(token).get("/v1/dossiers/{id}", dossier).header("ETag");
    }
}
