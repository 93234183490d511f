package fr.edossier.tender.notification;

import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Notification", description = "Something that happened to a consultation that somebody has a part in.")
record NotificationView(
        UUID id,
        NotificationKind kind,
        UUID consultationId,
        Text title,
        Text text,
        Instant createdAt,

        @Schema(description = "Whether it was told to all of the caller's organisation.")
        boolean organisation,

        @Schema(description = "Whether the caller has read it; others of the organisation may not.")
        boolean read) {}
