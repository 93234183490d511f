package fr.edossier.criteria.item;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

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
            summary = "Submit a draft to the curators",
            description = "Only for the author's department, and for a catalogue-curator of any department; a draft of"
                    + " another department is not found.")
    @Refusal(status = 409, when = "ITEM_NOT_DRAFT: it is in review or was published.")
    @Refusal(status = 422, when = "ITEM_INCOMPLETE: each error names what is missing.")
    public RestResponse<ItemView> submit(@PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch) {
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
            description = "It becomes a draft again, with the reason.")
    @Refusal(status = 409, when = "ITEM_NOT_IN_REVIEW")
    public RestResponse<ItemView> refuse(
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
                    "For a legal-officer other than the author. A criterion on GOVERNANCE or ORGANISATION must not"
                            + " grade a firm's general policy (Conseil d'État, 25 May 2018, no. 417580); the reason states"
                            + " why this one does not. Any later change of the content brings the warning back.")
    @Refusal(status = 409, when = "ITEM_NOT_IN_REVIEW. CLEARANCE_NOT_NEEDED: no such warning. AUTHOR_MAY_NOT_CLEAR.")
    public RestResponse<ItemView> clear(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid Reason body) {
        ItemView view = items.clear(callers.current(), id, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }

    @POST
    @Path("/publication")
    @RolesAllowed(Role.CATALOGUE_CURATOR)
    @Operation(
            operationId = "publishItem",
            summary = "Publish an item in review; it cannot be changed afterwards",
            description =
                    "A criterion is published by somebody other than its author. The previous version is superseded.")
    @Refusal(status = 409, when = "ITEM_NOT_IN_REVIEW. AUTHOR_MAY_NOT_PUBLISH: the caller wrote this criterion.")
    @Refusal(status = 422, when = "ITEM_INCOMPLETE: each error names what is missing.")
    public RestResponse<ItemView> publish(
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
            description = "It stays readable; consultations that use it do not change.")
    @Refusal(status = 409, when = "ITEM_NOT_PUBLISHED: it is not the version in force.")
    @Refusal(
            status = 422,
            when = "REPLACEMENT_UNKNOWN: the replacement is not a published item, or is the item itself.")
    public RestResponse<ItemView> withdraw(
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
                    "The draft belongs to the caller's department and starts with the content of the last version.")
    @ResponseStatus(201)
    @Refusal(status = 409, when = "NOT_LAST_VERSION: a later version exists, or this one was never published.")
    public RestResponse<ItemView> draftNext(@PathParam("id") UUID id) {
        ItemView view = items.draftNext(callers.current(), id);
        return ETags.created(URI.create("/v1/items/" + view.id()), view.version(), view);
    }
}
