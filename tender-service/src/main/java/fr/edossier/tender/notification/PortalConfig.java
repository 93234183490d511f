package fr.edossier.tender.notification;

import io.smallrye.config.ConfigMapping;

/** {@code edossier.portal.*}: the portal that mails link to. */
@ConfigMapping(prefix = "edossier.portal")
public interface PortalConfig {
    /** Address of the portal, without a slash at the end. */
    String url();
}
