package fr.edossier.criteria.item;

import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.content.ItemFinding;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "Clauses, award criteria and free-form questions.")
public class ItemResource {
    private static final String WRITERS = "Roles: procurement-agent and legal-officer of the author's department, "
            + "catalogue-curator of any; a draft of another department is not found.";
    private static final String PUBLISHED_IS_KEPT = "private, max-age=60";

    private final ItemService items;
    private final ItemReadingService reading;
    private final Callers callers;

    ItemResource(ItemService items, ItemReadingService reading, Callers callers) {
        this.items = items;
        this.reading = reading;
        this.callers = callers;
    }

    @Schema(name = "ItemFindings", requiredProperties = "items")
    public record ItemFindings(List<ItemFinding> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "draftItem",
            summary = "Draft an item",
            description =
                    "Roles: procurement-agent, legal-officer, catalogue-curator. The draft belongs to the caller's department.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        required = true,
                        description = "Where the item is.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its version.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(responseCode = "409", description = "CODE_TAKEN: another item has this code.")
    @APIResponse(
            responseCode = "422",
            description = "ITEM_CONTRADICTORY: the nature of the item excludes what it says.")
    public Response draft(@NotNull @Valid ItemContent body) {
        ItemView view = items.draft(callers.current(), body);
        return ETags.created(URI.create("/v1/items/" + view.id()), view.version(), view);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readItem",
            summary = "Read an item",
            description =
                    "Roles: any, and nobody in particular, for an item once published that is PUBLIC; BUYERS_ONLY is for the Region's agents. A draft is found by the agents of its department, catalogue-curator and auditor only, what is in review by legal-officer too.")
    @APIResponse(
            responseCode = "200",
            description = "The item.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        ItemView view = reading.read(callers.current(), id);
        Response response = ETags.read(request, view.version(), view);
        return !view.status().isFrozen()
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.CACHE_CONTROL, PUBLISHED_IS_KEPT)
                        .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(operationId = "replaceItem", summary = "Replace the content of a draft", description = WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "ITEM_NOT_DRAFT: it is in review or was published. CODE_TAKEN: another item has this code. CODE_FIXED: the code of a later version.")
    @APIResponse(
            responseCode = "422",
            description = "ITEM_CONTRADICTORY: the nature of the item excludes what it says.")
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid ItemContent body) {
        ItemView view = items.replace(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(operationId = "deleteItem", summary = "Delete a draft", description = WRITERS)
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = "ITEM_NOT_DRAFT: it is in review or was published.")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        items.delete(callers.current(), id, IfMatch.required(ifMatch));
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/findings")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "checkItem",
            summary = "Say what stands between an item and its publication",
            description = "Roles: every role of the Region, for an item that they may read.")
    @APIResponse(
            responseCode = "200",
            description = "What was found; nothing is an empty list.",
            content = @Content(schema = @Schema(implementation = ItemFindings.class)))
    public ItemFindings check(@PathParam("id") UUID id) {
        return new ItemFindings(reading.findings(callers.current(), id));
    }

    @GET
    @Path("/{id}/relations")
    @PermitAll
    @Operation(
            operationId = "readItemRelations",
            summary = "Read what an item goes with and what it excludes",
            description = "Roles: as for reading the item.")
    @APIResponse(
            responseCode = "200",
            description = "The relations, in both directions.",
            content = @Content(schema = @Schema(implementation = ItemRelations.class)))
    public ItemRelations relations(@PathParam("id") UUID id) {
        return reading.relations(callers.current(), id);
    }
}
