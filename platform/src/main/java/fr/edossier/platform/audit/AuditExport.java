package fr.edossier.platform.audit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole chain; {@link AuditVerifier} checks it without the service that wrote it. */
@Schema(requiredProperties = {"subject", "head", "entries"})
public record AuditExport(UUID subject, Head head, List<AuditEntry> entries) {
    /** The last entry. A copy of it kept elsewhere proves later that nothing was cut off or rewritten. */
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
