package fr.edossier.tender.catalogue;

import fr.edossier.platform.fact.FactResource;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Client of criteria-service that sends this service's own token. */
@RegisterRestClient(configKey = "catalogue")
@OidcClientFilter
interface CatalogueFeedClient {
    @GET
    @Path("/v1/facts")
    @Produces(FactResource.MEDIA_TYPE)
    String facts(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);
}
