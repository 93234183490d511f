package fr.edossier.tender.notification;

import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Notification",
        description = "An event of a consultation that concerns the caller or their organisation.")
record NotificationView(
        UUID id,
        NotificationKind kind,
        UUID consultationId,
        Text title,
        Text text,
        Instant createdAt,

        @Schema(description = "Whether the whole organisation of the caller was notified.")
        boolean organisation,

        @Schema(description = "Whether the caller has read it.")
        boolean read) {}
