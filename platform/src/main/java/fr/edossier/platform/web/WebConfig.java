package fr.edossier.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** {@code edossier.web.*} */
@ConfigMapping(prefix = "edossier.web")
public interface WebConfig {
    /** Largest body other than a file, in bytes. */
    @WithDefault("1048576")
    long maxBodySize();

    /** Paths whose bodies are files of any type, with limits of their own. */
    Optional<List<String>> filePaths();

    /** Content-Security-Policy of the API page: its own scripts and styles, and the identity provider to log in at ({@code {oidc}}). */
    @WithDefault("default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "script-src 'self' 'unsafe-inline'; connect-src 'self' {oidc}; frame-ancestors 'none'")
    String pagePolicy();
}
