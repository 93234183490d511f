package fr.edossier.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code edossier.sandbox.*} */
@ConfigMapping(prefix = "edossier.sandbox")
public interface SandboxConfig {
    /** Lets the suite's clock be moved; set by the profile {@code sandbox}, never in production. */
    @WithDefault("false")
    boolean enabled();
}
