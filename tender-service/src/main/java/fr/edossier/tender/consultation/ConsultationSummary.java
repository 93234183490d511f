package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.content.Procedure;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record ConsultationSummary(
        UUID id,
        String reference,
        Wording title,
        @Nullable Procedure procedure,
        String department,
        ConsultationStatus status,
        @Nullable Instant deadline,
        Instant createdAt) {

    ConsultationSummary at(Instant now) {
        boolean closed = status == ConsultationStatus.PUBLISHED && deadline != null && now.isAfter(deadline);
        return closed
                ? new ConsultationSummary(
                        id, reference, title, procedure, department, ConsultationStatus.CLOSED, deadline, createdAt)
                : this;
    }
}
