package fr.edossier.criteria.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings {@code edossier.criteria.import.*}. */
@ConfigMapping(prefix = "edossier.criteria.import")
interface ExchangeConfig {
    /** Largest file to import, in bytes. */
    @WithDefault("20971520")
    int maxSize();

    /** Interval between two searches for imports that another instance left unfinished. */
    @WithDefault("PT10S")
    Duration poll();

    /** Time without progress after which another worker takes over a running import. */
    @WithDefault("PT1M")
    Duration silence();
}
