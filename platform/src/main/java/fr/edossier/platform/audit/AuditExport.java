package fr.edossier.platform.audit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole chain, verifiable away from the service that wrote it by {@link AuditVerifier}. */
@Schema(requiredProperties = {"subject", "head", "entries"})
public record AuditExport(UUID subject, Head head, List<AuditEntry> entries) {
    /** The last link: whoever noted it down can later prove that nothing was cut off or rewritten. */
    @Schema(
            name = "AuditHead",
            requiredProperties = {"sequence", "hash"})
    public record Head(long sequence, String hash) {
        public Head {
            Objects.requireNonNull(hash);
        }
    }

    public AuditExport {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(head);
        entries = List.copyOf(entries);
    }
}
