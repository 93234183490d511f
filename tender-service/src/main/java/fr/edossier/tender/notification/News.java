package fr.edossier.tender.notification;

import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** Title and text of an event of a consultation, in French and English. */
public record News(NotificationKind kind, UUID consultationId, Text title, Text text) {
    private static final Messages TEXTS = new Messages("notifications");

    /** @param arguments texts and instants among them appear in the reader's language */
    public static News of(NotificationKind kind, UUID consultationId, Object... arguments) {
        return new News(kind, consultationId, said(kind + ".title", arguments), said(kind + ".text", arguments));
    }

    private static Text said(String key, Object... arguments) {
        return new Text(said(Language.FR, key, arguments), said(Language.EN, key, arguments));
    }

    private static String said(Language language, String key, Object... arguments) {
        Labels labels = new Labels(TEXTS, language);
        return labels.of(
                key,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof Wording wording
                                ? labels.of(wording)
                                : argument instanceof Instant instant ? labels.of(instant) : argument)
                        .toArray());
    }
}
