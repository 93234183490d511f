package fr.edossier.criteria.search;

import fr.edossier.criteria.access.ItemAccess;
import fr.edossier.criteria.item.ItemSummary;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.precondition.TaggedJson;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "Clauses, award criteria and free-form questions.")
public class ItemSearchResource {
    private static final String FOR_ALL = "public, max-age=60";
    private static final String FOR_ONE = "private, no-cache";

    private final SearchService search;
    private final Callers callers;
    private final TaggedJson tagged;

    ItemSearchResource(SearchService search, Callers callers, TaggedJson tagged) {
        this.search = search;
        this.callers = callers;
        this.tagged = tagged;
    }

    @Schema(name = "ItemPage", requiredProperties = "items")
    record ItemPage(
            List<ItemSummary> items,

            @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listItems",
            summary = "Find items",
            description =
                    "Anyone finds published items that are PUBLIC; those that are BUYERS_ONLY are for the Region's"
                            + " agents. Drafts are listed only for the agents of their department, a catalogue-curator and"
                            + " an auditor; items in review for a legal-officer too. Only the Region's agents may sort by"
                            + " achievement, which comes from evaluations.")
    @APIResponseSchema(ItemPage.class)
    @Refusal(status = 403, when = "Only the Region's agents may sort by achievement.")
    public Response list(
            @BeanParam ItemParameters parameters,
            @QueryParam("sort")
                    @Parameter(
                            description = "By default relevance with q, createdAt without.",
                            schema = @Schema(implementation = ItemOrder.class))
                    String sort,
            @BeanParam PageParameters page,
            @Context Request request,
            @Context UriInfo uri) {
        ItemQuery query = parameters.query();
        ItemOrder order = order(QueryParameter.code(ItemOrder.class, "sort", sort), query);
        PageRequest asked = page.request(query.nameOf(order), ItemOrder.KEY_LENGTH);
        Caller caller = callers.current();
        if (order == ItemOrder.achievement && !ItemAccess.of(caller).buyer()) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        Page<ItemSummary> found = search.find(caller, query, order, asked);
        return shown(caller, tagged.of(request, PageResponse.of(found, uri).toResponse()));
    }

    private static ItemOrder order(@Nullable ItemOrder asked, ItemQuery query) {
        if (asked == ItemOrder.relevance && query.q() == null) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER)
                    .at(ErrorPlace.parameter("sort"), "relevance-without-query");
        }
        if (asked != null) {
            return asked;
        }
        return query.q() == null ? ItemOrder.createdAt : ItemOrder.relevance;
    }

    static Response shown(Caller caller, Response response) {
        return Response.fromResponse(response)
                .header(HttpHeaders.CACHE_CONTROL, caller.roles().isEmpty() ? FOR_ALL : FOR_ONE)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }
}
