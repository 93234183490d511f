package fr.edossier.criteria.item;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The moves of an item's life. */
@Path("/v1/items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items", description = "Clauses, award criteria and free-form questions.")
public class ItemLifeResource {
    private final ItemService items;
    private final Callers callers;

    ItemLifeResource(ItemService items, Callers callers) {
        this.items = items;
        this.callers = callers;
    }

    @POST
    @Path("/review")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "submitItem",
            summary = "Put a draft before a curator",
            description =
                    "Roles: procurement-agent and legal-officer of the author's department, catalogue-curator of any; a draft of another department is not found.")
    @APIResponse(
            responseCode = "200",
            description = "In review.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(responseCode = "409", description = "ITEM_NOT_DRAFT: it is in review or was published.")
    @APIResponse(responseCode = "422", description = "ITEM_INCOMPLETE: each error names what is missing.")
    public Response submit(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        ItemView view = items.submit(callers.current(), id, IfMatch.required(ifMatch));
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "refuseItem",
            summary = "Send an item in review back to its writers",
            description = "Roles: catalogue-curator.")
    @APIResponse(
            responseCode = "200",
            description = "A draft again, with the reason.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(responseCode = "409", description = "ITEM_NOT_IN_REVIEW.")
    public Response refuse(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid Reason body) {
        ItemView view = items.sendBack(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/clearance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.LEGAL_OFFICER)
    @Operation(
            operationId = "clearItem",
            summary = "Lift the warning on a criterion about the supplier",
            description =
                    "Roles: legal-officer, other than the author. Conseil d'État, 25 May 2018, no. 417580: a criterion on GOVERNANCE or ORGANISATION must not grade a firm's general policy; the reason says why this one does not. Any later change of the content puts the warning back.")
    @APIResponse(
            responseCode = "200",
            description = "Lifted.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(
            responseCode = "409",
            description = "ITEM_NOT_IN_REVIEW. CLEARANCE_NOT_NEEDED: no such warning. AUTHOR_MAY_NOT_CLEAR.")
    public Response clear(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid Reason body) {
        ItemView view = items.clear(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/publication")
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "publishItem",
            summary = "Publish an item in review, for ever as it is",
            description =
                    "Roles: catalogue-curator, for a criterion another than its author. The version in force until then is superseded. Repeating the call with its Idempotency-Key repeats the answer.")
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(
            responseCode = "409",
            description = "ITEM_NOT_IN_REVIEW. AUTHOR_MAY_NOT_PUBLISH: the caller wrote this criterion.")
    @APIResponse(
            responseCode = "422",
            description = "ITEM_INCOMPLETE: each error names what is missing. IDEMPOTENCY_KEY_REUSED.")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key) {
        ItemView view = items.publish(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key));
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "withdrawItem",
            summary = "Withdraw a published item",
            description = "Roles: catalogue-curator. It stays readable; consultations that use it do not change.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Its new version.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(responseCode = "409", description = "ITEM_NOT_PUBLISHED: it is not the version in force.")
    @APIResponse(
            responseCode = "422",
            description = "REPLACEMENT_UNKNOWN: no published item, or the item itself. IDEMPOTENCY_KEY_REUSED.")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid NewWithdrawal body) {
        ItemView view =
                items.withdraw(callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/versions")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.CATALOGUE_CURATOR})
    @Operation(
            operationId = "draftNextVersion",
            summary = "Draft the next version of an item",
            description =
                    "Roles: procurement-agent, legal-officer, catalogue-curator. The draft belongs to the caller's department and says what the last version says.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        required = true,
                        description = "Where the draft is.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.ETAG,
                        required = true,
                        description = "Its new version.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(
            responseCode = "409",
            description = "NOT_LAST_VERSION: a later version exists, or this one was never published.")
    public Response draftNext(@PathParam("id") UUID id) {
        ItemView view = items.draftNext(callers.current(), id);
        return ETags.created(URI.create("/v1/items/" + view.id()), view.version(), view);
    }
}
