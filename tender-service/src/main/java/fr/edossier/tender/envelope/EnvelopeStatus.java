package fr.edossier.tender.envelope;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "SEALED: received in time. SUPERSEDED: a later envelope of the same supplier took its place; it is read only for a lot that had closed before that. LATE: "
                        + "received after the deadline; kept, acknowledged, never opened. OPENED: opened by the officers.")
public enum EnvelopeStatus {
    SEALED,
    SUPERSEDED,
    LATE,
    OPENED
}
