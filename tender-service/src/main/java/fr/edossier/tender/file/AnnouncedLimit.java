package fr.edossier.tender.file;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds {@code Upload-Limit} with the largest file size to the answers to OPTIONS on upload addresses. A consultation may set a
 * lower limit for its dossiers.
 */
class AnnouncedLimit {
    private static final Pattern UPLOADED =
            Pattern.compile("/?v1/(consultations/[^/]+/documents|dossiers/[^/]+/files)/[^/]+");

    private final long maxSize;

    AnnouncedLimit(@ConfigProperty(name = "edossier.files.max-size") long maxSize) {
        this.maxSize = maxSize;
    }

    @ServerResponseFilter
    void announce(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals("OPTIONS")
                && UPLOADED.matcher(request.getUriInfo().getPath()).matches()) {
            response.getHeaders().putSingle("Upload-Limit", "max-size=" + maxSize);
        }
    }
}
