package fr.edossier.tender.requirement;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.Caching;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Requirements of lots; their entity tag is that of the consultation. */
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
            summary = "Add a catalogue item or a handwritten requirement to a lot",
            description =
                    "For the agents of the department. The item is read from criteria-service with the caller's token"
                            + " and frozen with its hash. It is added at the end. If-Match and ETag are the"
                            + " consultation's.")
    @ResponseStatus(201)
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT")
    @Refusal(status = 422, when = "ITEM_NOT_AVAILABLE. RULES_OF_WEIGHT. CONFIDENTIALITY_WEAKENED. VALUES_REFUSED.")
    @Refusal(status = 503, when = "criteria-service does not answer; see Retry-After.")
    public RestResponse<RequirementView> add(
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

    /** Checks the right to pick before the catalogue is asked. */
    private RequirementService.Changed pick(Caller caller, UUID lotId, IfMatch seen, NewRequirement body) {
        requirements.requireDraft(caller, lotId, seen);
        return requirements.pick(caller, lotId, seen, body, catalogue.published(body.itemId()));
    }

    @GET
    @Path("/lots/{lotId}/requirements")
    @PermitAll
    @Operation(
            operationId = "listRequirements",
            summary = "List the requirements of a lot, in their order",
            description =
                    "All in one list. Those of a draft are found only by its department, legal officers and auditors.")
    public RestResponse<Requirements> list(@PathParam("lotId") UUID lotId, @Context Request request) {
        Caller caller = callers.current();
        RequirementService.OfLot found = requirements.list(caller, lotId);
        RestResponse<Requirements> response = ETags.read(request, found.etag(), new Requirements(found.requirements()));
        return found.draft() ? response : Caching.published(response, caller);
    }

    @GET
    @Path("/requirements/{requirementId}")
    @PermitAll
    @Operation(
            operationId = "readRequirement",
            summary = "Read a requirement",
            description = "One of a draft is found only by its department, legal officers and auditors. ETag is the"
                    + " consultation's.")
    public RestResponse<RequirementView> read(
            @PathParam("requirementId") UUID requirementId, @Context Request request) {
        Caller caller = callers.current();
        RequirementService.OfLot found = requirements.read(caller, requirementId);
        RestResponse<RequirementView> response =
                ETags.read(request, found.etag(), found.requirements().get(0));
        return found.draft() ? response : Caching.published(response, caller);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/requirements/{requirementId}")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "replaceRequirement",
            summary = "Replace the content of a requirement",
            description =
                    "For the agents of the department. The item and the place in the order stay; its texts are filled"
                            + " in again from the stored item, without reading the catalogue. If-Match and ETag are the"
                            + " consultation's.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT")
    @Refusal(
            status = 422,
            when = "SOURCE_FIXED: the item cannot be exchanged, or exchanged with a handwritten text."
                    + " RULES_OF_WEIGHT. CONFIDENTIALITY_WEAKENED. VALUES_REFUSED.")
    public RestResponse<RequirementView> replace(
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
            summary = "Update a requirement to its item's current version",
            description =
                    "For the agents of the department. To the version that superseded it, or to the replacement of a"
                            + " withdrawn item. Weight, values and the rest stay as far as the new version admits them;"
                            + " the response lists what changed in the item. If-Match and ETag are the consultation's.")
    @Refusal(
            status = 409,
            when = "CONSULTATION_NOT_DRAFT. NO_NEWER_VERSION: its item is in force, or was withdrawn without a"
                    + " replacement.")
    @Refusal(status = 422, when = "ITEM_NOT_AVAILABLE. RULES_OF_WEIGHT. VALUES_REFUSED.")
    @Refusal(status = 503, when = "criteria-service does not answer; see Retry-After.")
    public RestResponse<MovedRequirement> move(
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
            summary = "Waive the finding about a criterion on the supplier",
            description =
                    "In a draft of any department. The next change of the requirement voids it. If-Match and ETag are"
                            + " the consultation's.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT")
    public RestResponse<RequirementView> waive(
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
            summary = "Reorder the requirements of a lot",
            description = "For the agents of the department. If-Match and ETag are the consultation's.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT")
    @Refusal(status = 422, when = "ORDER_INCOMPLETE: the order must name each requirement of the lot once.")
    public RestResponse<Requirements> order(
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
            description = "For the agents of the department. If-Match is the consultation's.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_DRAFT")
    public void remove(@PathParam("requirementId") UUID requirementId, @HeaderParam(IfMatch.HEADER) String ifMatch) {
        requirements.remove(callers.current(), requirementId, IfMatch.required(ifMatch));
    }
}
