package fr.edossier.tender.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

/** Client of criteria-service that sends the caller's own token. */
@RegisterRestClient(configKey = "criteria")
@RegisterClientHeaders
@Path("/v1/items")
interface CatalogueClient {
    @GET
    @Path("/{id}")
    @Timeout(value = 2, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 100, abortOn = ClientWebApplicationException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = ClientWebApplicationException.class)
    CatalogueItem item(@PathParam("id") UUID id);
}
