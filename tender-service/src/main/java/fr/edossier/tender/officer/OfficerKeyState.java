package fr.edossier.tender.officer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "PENDING: its owner has not shown that the private part is theirs. ACTIVE: what is published from now on can be "
                        + "encrypted to it. REPLACED: by a later one. REVOKED: lost or told to others. What was encrypted to either stays so.")
enum OfficerKeyState {
    PENDING,
    ACTIVE,
    REPLACED,
    REVOKED
}
