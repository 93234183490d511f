package fr.edossier.platform.page;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters that choose a page of a list. */
public record PageParameters(
        @QueryParam("cursor")
        @Parameter(description = "`next` of the previous page, with the same query and sort.")
        @Nullable
        String cursor,

        @QueryParam("limit")
        @Parameter(
                description = "1 to 100; 20 by default.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
        @Nullable
        String limit) {

    /**
     * Returns the page request for one order.
     *
     * @param keyLength how many values the order's key has
     * @throws fr.edossier.platform.problem.Problem 400 for a limit outside 1 to 100, or a cursor that is not of this
     *     list
     */
    public PageRequest request(String sort, int keyLength) {
        return PageRequest.of(cursor, limit, sort, keyLength);
    }
}
