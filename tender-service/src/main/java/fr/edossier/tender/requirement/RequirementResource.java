package fr.edossier.tender.requirement;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.Caching;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.tender.catalogue.CatalogueItem;
import fr.edossier.tender.catalogue.CatalogueService;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requirements are parts of their consultation: they share its entity tag. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "requirements")
public class RequirementResource {
    private final RequirementService requirements;
    private final CatalogueService catalogue;
    private final Callers callers;

    RequirementResource(RequirementService requirements, CatalogueService catalogue, Callers callers) {
        this.requirements = requirements;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @Schema(name = "Requirements")
    record Requirements(List<RequirementView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/lots/{lotId}/requirements")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "addRequirement",
            summary = "Pick a catalogue item into the lot, or write a requirement by hand",
            description = "Roles: procurement-agent of the department. The item is read from criteria-service with the "
                    + "caller's token and frozen with its hash. If-Match and ETag are the consultation's.")
    @APIResponse(
            responseCode = "201",
            description = "Added, last in the order.",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT.")
    @APIResponse(
            responseCode = "422",
            description = "ITEM_NOT_AVAILABLE, RULES_OF_WEIGHT, CONFIDENTIALITY_WEAKENED, VALUES_REFUSED.")
    @APIResponse(responseCode = "503", description = "criteria-service does not answer; see Retry-After.")
    public Response add(
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid NewRequirement body) {
        Caller caller = callers.current();
        IfMatch seen = IfMatch.required(ifMatch);
        RequirementRules.requireOneSource(body);
        RequirementService.Changed added = body.handwritten() != null
                ? requirements.write(caller, lotId, seen, body, body.handwritten())
                : pick(caller, lotId, seen, body);
        URI location = URI.create("/v1/requirements/" + added.requirement().id());
        return ETags.created(location, added.etag(), added.requirement());
    }

    /** The catalogue is asked for those alone who may pick. */
    private RequirementService.Changed pick(Caller caller, UUID lotId, IfMatch seen, NewRequirement body) {
        requirements.requireDraft(caller, lotId, seen);
        return requirements.pick(caller, lotId, seen, body, catalogue.published(body.itemId()));
    }

    @GET
    @Path("/lots/{lotId}/requirements")
    @PermitAll
    @Operation(
            operationId = "listRequirements",
            summary = "Read the requirements of a lot, in their order",
            description =
                    "Roles: any, and nobody in particular. Those of a draft are not found by others than its department, legal "
                            + "officers and auditors. The list is whole: a lot has few.")
    @APIResponse(
            responseCode = "200",
            description = "The requirements.",
            content = @Content(schema = @Schema(implementation = Requirements.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public Response list(@PathParam("lotId") UUID lotId, @Context Request request) {
        Caller caller = callers.current();
        RequirementService.OfLot found = requirements.list(caller, lotId);
        Response response = ETags.read(request, found.etag(), new Requirements(found.requirements()));
        return found.draft() ? response : Caching.published(response, caller);
    }

    @GET
    @Path("/requirements/{requirementId}")
    @PermitAll
    @Operation(
            operationId = "readRequirement",
            summary = "Read a requirement",
            description =
                    "Roles: any, and nobody in particular. One of a draft is not found by others than its department, legal "
                            + "officers and auditors. ETag is the consultation's.")
    @APIResponse(
            responseCode = "200",
            description = "The requirement.",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public Response read(@PathParam("requirementId") UUID requirementId, @Context Request request) {
        Caller caller = callers.current();
        RequirementService.OfLot found = requirements.read(caller, requirementId);
        Response response =
                ETags.read(request, found.etag(), found.requirements().get(0));
        return found.draft() ? response : Caching.published(response, caller);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/requirements/{requirementId}")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "replaceRequirement",
            summary = "Say otherwise what a requirement asks",
            description =
                    "Roles: procurement-agent of the department. itemId stays what it is: its texts are filled in again from "
                            + "what is kept of the item, without asking the catalogue. If-Match and ETag are the consultation's.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, at the place it had.",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT.")
    @APIResponse(
            responseCode = "422",
            description =
                    "SOURCE_FIXED: of another item, or no longer by hand. RULES_OF_WEIGHT, CONFIDENTIALITY_WEAKENED, VALUES_REFUSED.")
    public Response replace(
            @PathParam("requirementId") UUID requirementId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid NewRequirement body) {
        IfMatch seen = IfMatch.required(ifMatch);
        RequirementRules.requireOneSource(body);
        RequirementService.Changed changed = requirements.replace(callers.current(), requirementId, seen, body);
        return ETags.written(changed.etag(), changed.requirement());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/requirements/{requirementId}/item-version")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "moveRequirement",
            summary = "Move a requirement to what is in force in the place of its item",
            description =
                    "Roles: procurement-agent of the department. To the version that superseded it, or to the replacement of an "
                            + "item that was withdrawn. Weight, values and the rest stay as far as the new version admits them; the answer "
                            + "says what the item says otherwise. If-Match and ETag are the consultation's.")
    @APIResponse(
            responseCode = "200",
            description = "Moved.",
            content = @Content(schema = @Schema(implementation = MovedRequirement.class)))
    @APIResponse(
            responseCode = "409",
            description = "CONSULTATION_NOT_DRAFT. NO_NEWER_VERSION: its item is in force, or nothing took its place.")
    @APIResponse(responseCode = "422", description = "ITEM_NOT_AVAILABLE, RULES_OF_WEIGHT, VALUES_REFUSED.")
    @APIResponse(responseCode = "503", description = "criteria-service does not answer; see Retry-After.")
    public Response move(
            @PathParam("requirementId") UUID requirementId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid NewItemVersion body) {
        Caller caller = callers.current();
        IfMatch seen = IfMatch.required(ifMatch);
        CatalogueItem item = catalogue.published(requirements.successor(caller, requirementId, seen));
        RequirementService.Moved moved = requirements.move(caller, requirementId, seen, body, item);
        return ETags.written(moved.etag(), moved.requirement());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/requirements/{requirementId}/supplier-criterion-waiver")
    @RolesAllowed(Role.LEGAL_OFFICER)
    @Operation(
            operationId = "waiveSupplierCriterion",
            summary = "Say why a criterion on the supplier of a draft is admitted",
            description =
                    "Roles: legal-officer, of any department. It goes with the next change of the requirement. If-Match and ETag are the consultation's.")
    @APIResponse(
            responseCode = "200",
            description = "Noted.",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT.")
    public Response waive(
            @PathParam("requirementId") UUID requirementId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid SupplierCriterionWaiver body) {
        RequirementService.Changed changed =
                requirements.waive(callers.current(), requirementId, IfMatch.required(ifMatch), body);
        return ETags.written(changed.etag(), changed.requirement());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/lots/{lotId}/requirement-order")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "orderRequirements",
            summary = "Put the requirements of a lot into another order",
            description = "Roles: procurement-agent of the department. If-Match and ETag are the consultation's.")
    @APIResponse(
            responseCode = "200",
            description = "The requirements in their new order.",
            content = @Content(schema = @Schema(implementation = Requirements.class)))
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT.")
    @APIResponse(responseCode = "422", description = "ORDER_INCOMPLETE: not all of the lot, each once.")
    public Response order(
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid RequirementOrder body) {
        RequirementService.OfLot ordered =
                requirements.order(callers.current(), lotId, IfMatch.required(ifMatch), body.requirements());
        return ETags.written(ordered.etag(), new Requirements(ordered.requirements()));
    }

    @DELETE
    @Path("/requirements/{requirementId}")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "removeRequirement",
            summary = "Remove a requirement from a draft",
            description = "Roles: procurement-agent of the department. If-Match is the consultation's.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_DRAFT.")
    public Response remove(
            @PathParam("requirementId") UUID requirementId, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        requirements.remove(callers.current(), requirementId, IfMatch.required(ifMatch));
        return Response.noContent().build();
    }
}
