package fr.edossier.platform.i18n;

import java.time.ZoneId;

/** Time zone of legal days and deadlines. */
public final class Paris {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}
}
