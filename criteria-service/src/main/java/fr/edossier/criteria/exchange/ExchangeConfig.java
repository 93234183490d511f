package fr.edossier.criteria.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code edossier.criteria.import.*} */
@ConfigMapping(prefix = "edossier.criteria.import")
interface ExchangeConfig {
    /** Largest file to import, in bytes. */
    @WithDefault("20971520")
    int maxSize();

    /** How often to look for imports that another instance left behind. */
    @WithDefault("PT10S")
    Duration poll();

    /** Without a sign of life for this long, a running import is taken over. */
    @WithDefault("PT1M")
    Duration silence();
}
