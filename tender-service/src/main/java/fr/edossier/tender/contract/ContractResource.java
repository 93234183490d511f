package fr.edossier.tender.contract;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class ContractResource {
    private final ContractService contracts;
    private final Callers callers;

    ContractResource(ContractService contracts, Callers callers) {
        this.contracts = contracts;
        this.callers = callers;
    }

    @Schema(name = "ContractPage")
    record ContractPage(
            List<ContractSummary> items, @Nullable String next) {}

    @POST
    @Path("/lots/{lotId}/contract")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "signContract",
            summary = "Record the signature of the contract of an awarded lot",
            description = "Roles: procurement-agent of the department. Refused while the standstill runs (R2182-1).")
    @APIResponse(
            responseCode = "201",
            description = "Signed.",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "LOT_NOT_AWARDED, LOT_ENDED, CONTRACT_EXISTS, or STANDSTILL_RUNNING with the first lawful day.")
    public RestResponse<ContractView> sign(
            @PathParam("lotId") UUID lotId, @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        ContractView view = contracts.sign(callers.current(), lotId, IdempotencyKey.required(idempotencyKey));
        return ETags.created(URI.create("/v1/contracts/" + view.id()), view.version(), view);
    }

    @GET
    @Path("/contracts")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "listContracts",
            summary = "List contracts, last signed first",
            description = "Roles: procurement-agent and contract-manager see their department's, a supplier its own, "
                    + "legal-officer and auditor all.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = ContractPage.class)))
    public RestResponse<Page<ContractSummary>> list(@BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(contracts.list(callers.current(), page.request("signedAt", 2)), uri);
    }

    @GET
    @Path("/contracts/{contractId}")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "readContract",
            summary = "Read a contract with its commitments",
            description =
                    "Roles: procurement-agent and contract-manager of the department, the contractor, legal-officer, "
                            + "auditor; not found for others.")
    @APIResponse(
            responseCode = "200",
            description = "The contract.",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public RestResponse<ContractView> read(@PathParam("contractId") UUID contractId, @Context Request request) {
        ContractView view = contracts.read(callers.current(), contractId);
        return ETags.read(request, view.version(), view);
    }

    @POST
    @Path("/contracts/{contractId}/completion")
    @RolesAllowed(Role.CONTRACT_MANAGER)
    @Operation(
            operationId = "completeContract",
            summary = "Record that the contract is over",
            description = "Roles: contract-manager of the department. From then on it may be evaluated.")
    @APIResponse(
            responseCode = "200",
            description = "Completed.",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @APIResponse(responseCode = "409", description = "CONTRACT_NOT_RUNNING.")
    public RestResponse<ContractView> complete(
            @PathParam("contractId") UUID contractId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        ContractView view = contracts.complete(
                callers.current(), contractId, IfMatch.required(ifMatch), IdempotencyKey.required(idempotencyKey));
        return ETags.written(view.version(), view);
    }
}
