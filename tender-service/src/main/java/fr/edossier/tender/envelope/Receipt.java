package fr.edossier.tender.envelope;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.dossier.DossierFileView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Acknowledgement of an envelope, naming the depositor, the buyer, the consultation, the time and the documents (order of 22 March 2019, annex 8, art. 2).
 *
 * @param status as received: SEALED or LATE
 * @param contentHash SHA-256 of what was received, hexadecimal
 */
@Schema(description = "The acknowledgement of an envelope.")
public record Receipt(
        UUID envelopeId,
        UUID consultationId,
        String reference,
        Wording title,
        String buyer,
        String supplier,
        String depositor,
        EnvelopeStatus status,

        @Schema(description = "End of reception, by the server's clock.")
        Instant receivedAt,

        Instant deadline,
        List<DossierFileView> documents,

        @Schema(description = "SHA-256 of the content received, hexadecimal.")
        String contentHash,

        @Schema(
                description =
                        "Lots of the envelope whose own deadline had passed; for these the last envelope received before it counts. Absent: none.")
        @Nullable
        List<UUID> lateLots) {}
