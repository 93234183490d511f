package fr.edossier.tender.version;

import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A version of a consultation that was ever public.",
        requiredProperties = {"number", "at", "kind", "hash"})
public record ConsultationVersion(
        int number,
        Instant at,
        Kind kind,

        @Schema(description = "Of an amendment: what changed and why.") @Nullable
        Text reason,

        @Schema(
                description =
                        "SHA-256, in hex, of the member content as anybody reads it, as JSON without white space, members sorted by name, "
                                + "absent and empty ones left out.")
        String hash,

        @Schema(description = "What it says; where one version is read.") @Nullable
        FrozenConsultation content) {

    @Schema(
            name = "ConsultationVersionKind",
            description =
                    "PUBLICATION: the first one. AMENDMENT: something changed. EXTENSION: the deadline moved to later, whatever else changed.")
    public enum Kind {
        PUBLICATION,
        AMENDMENT,
        EXTENSION
    }
}
