package fr.edossier.evaluation.contract;

import fr.edossier.platform.fact.FactResource;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** REST client of tender-service, with a token of this service. */
@RegisterRestClient(configKey = "tender")
@OidcClientFilter
interface TenderClient {
    @GET
    @Path("/v1/facts")
    @Produces(FactResource.MEDIA_TYPE)
    String facts(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);
}
