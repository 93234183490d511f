package fr.edossier.criteria.item;

import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.content.ItemFinding;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "Clauses, award criteria and free-form questions.")
public class ItemResource {
    private static final String WRITERS =
            "Only for the author's department, and for a catalogue-curator of any department; a draft of another"
                    + " department is not found.";
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
            description = "The draft belongs to the caller's department.")
    @ResponseStatus(201)
    @Refusal(status = 409, when = "CODE_TAKEN: another item has this code.")
    @Refusal(status = 422, when = "ITEM_CONTRADICTORY: the nature of the item excludes some of its content.")
    public RestResponse<ItemView> draft(@NotNull @Valid ItemContent body) {
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
                    "Anyone reads a published item that is PUBLIC; one that is BUYERS_ONLY is for the Region's agents."
                            + " A draft is found only by the agents of its department, a catalogue-curator and an auditor;"
                            + " an item in review by a legal-officer too.")
    public RestResponse<ItemView> read(@PathParam("id") UUID id, @Context Request request) {
        ItemView view = reading.read(callers.current(), id);
        RestResponse<ItemView> response = ETags.read(request, view.version(), view);
        return !view.status().isFrozen()
                ? response
                : RestResponse.ResponseBuilder.fromResponse(response)
                        .header(HttpHeaders.CACHE_CONTROL, PUBLISHED_IS_KEPT)
                        .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(operationId = "replaceItem", summary = "Replace the content of a draft", description = WRITERS)
    @Refusal(
            status = 409,
            when = "ITEM_NOT_DRAFT: it is in review or was published. CODE_TAKEN: another item has this code."
                    + " CODE_FIXED: a later version keeps its code.")
    @Refusal(status = 422, when = "ITEM_CONTRADICTORY: the nature of the item excludes some of its content.")
    public RestResponse<ItemView> replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid ItemContent body) {
        ItemView view = items.replace(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(operationId = "deleteItem", summary = "Delete a draft", description = WRITERS)
    @Refusal(status = 409, when = "ITEM_NOT_DRAFT: it is in review or was published.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        items.delete(callers.current(), id, IfMatch.required(ifMatch));
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
            summary = "List what prevents the publication of an item",
            description = "For items that the caller may read. The list is empty where nothing was found.")
    public ItemFindings check(@PathParam("id") UUID id) {
        return new ItemFindings(reading.findings(callers.current(), id));
    }

    @GET
    @Path("/{id}/relations")
    @PermitAll
    @Operation(
            operationId = "readItemRelations",
            summary = "Read which items an item goes with and which it excludes",
            description = "Relations in both directions, to whoever may read the item.")
    public ItemRelations relations(@PathParam("id") UUID id) {
        return reading.relations(callers.current(), id);
    }
}
