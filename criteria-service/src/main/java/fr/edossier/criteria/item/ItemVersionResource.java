package fr.edossier.criteria.item;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.difference.Difference;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Items by their code and number, for ever. */
@Path("/v1/item-versions/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "item-versions", description = "Every version of an item, by code and number.")
public class ItemVersionResource {
    private static final String READERS =
            "As for reading an item: a version that the caller may not read is not found.";

    private final ItemReadingService items;
    private final Callers callers;

    ItemVersionResource(ItemReadingService items, Callers callers) {
        this.items = items;
        this.callers = callers;
    }

    @Schema(name = "ItemVersions", requiredProperties = "items")
    public record ItemVersions(List<ItemSummary> items) {}

    @Schema(
            name = "ItemDifferences",
            requiredProperties = {"code", "from", "to", "items"})
    public record Differences(
            String code,
            int from,
            int to,

            @Schema(description = "One per member that changed, in the order of the members of an item.")
            List<Difference> items) {}

    @GET
    @PermitAll
    @Operation(operationId = "listItemVersions", summary = "List the versions of an item", description = READERS)
    public ItemVersions list(@PathParam("code") String code) {
        return new ItemVersions(items.versions(callers.current(), code));
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(operationId = "readItemVersion", summary = "Read a version of an item", description = READERS)
    public RestResponse<ItemView> read(
            @PathParam("code") String code, @PathParam("number") int number, @Context Request request) {
        ItemView view = items.version(callers.current(), code, number);
        return ETags.read(request, view.version(), view);
    }

    @GET
    @Path("/differences")
    @PermitAll
    @Operation(
            operationId = "compareItemVersions",
            summary = "Compare two versions of an item",
            description = "Lists the changes member by member, and word by word within texts. " + READERS)
    public Differences compare(
            @PathParam("code") String code,
            @QueryParam("from") @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String from,
            @QueryParam("to") @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String to) {
        int earlier = number("from", from);
        int later = number("to", to);
        return new Differences(code, earlier, later, items.differences(callers.current(), code, earlier, later));
    }

    private static int number(String name, @Nullable String value) {
        if (value != null && value.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(value);
        }
        throw Problem.of(PlatformProblem.INVALID_PARAMETER).at(ErrorPlace.parameter(name), "wrong-type");
    }
}
