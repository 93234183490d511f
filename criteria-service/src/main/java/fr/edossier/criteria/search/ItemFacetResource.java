package fr.edossier.criteria.search;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.precondition.TaggedJson;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/item-facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "Clauses, award criteria and free-form questions.")
public class ItemFacetResource {
    private final SearchService search;
    private final Callers callers;
    private final TaggedJson tagged;

    ItemFacetResource(SearchService search, Callers callers, TaggedJson tagged) {
        this.search = search;
        this.callers = callers;
        this.tagged = tagged;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "countItems",
            summary = "Count the items a search finds, by facet",
            description =
                    "Counts what listItems shows the caller, with the same parameters. A facet is counted without its"
                            + " own filter, so that its other values can be offered.")
    @APIResponseSchema(ItemFacets.class)
    public Response count(@BeanParam ItemParameters parameters, @Context Request request) {
        Caller caller = callers.current();
        ItemFacets counts = search.count(caller, parameters.query());
        return ItemSearchResource.shown(caller, tagged.read(request, counts));
    }
}
