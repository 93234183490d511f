package fr.edossier.tender.officer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "PENDING: the officer has not yet proven that they hold the private key. ACTIVE: in force for consultations published from "
                        + "now on. REPLACED: by a later key. REVOKED: lost or disclosed. What was encrypted to a replaced or revoked key stays encrypted to it.")
enum OfficerKeyState {
    PENDING,
    ACTIVE,
    REPLACED,
    REVOKED
}
