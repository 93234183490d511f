package fr.edossier.tender.notification;

import io.smallrye.config.ConfigMapping;

/** {@code edossier.portal.*}: where letters send their readers. */
@ConfigMapping(prefix = "edossier.portal")
public interface PortalConfig {
    /** Of the portal, without a slash at the end. */
    String url();
}
