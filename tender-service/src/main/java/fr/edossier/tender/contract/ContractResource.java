package fr.edossier.tender.contract;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class ContractResource {
    private static final String READERS =
            "Agents see the contracts of their department and of consultations that name them, contract managers those"
                    + " of their department, a supplier its own, legal officers and auditors all.";

    private final ContractService contracts;
    private final Callers callers;

    ContractResource(ContractService contracts, Callers callers) {
        this.contracts = contracts;
        this.callers = callers;
    }

    @POST
    @Path("/lots/{lotId}/contract")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "signContract",
            summary = "Record the signature of the contract of an awarded lot",
            description = "For the agents of the department or named in the consultation. Refused during the"
                    + " standstill (R2182-1).")
    @ResponseStatus(201)
    @Refusal(
            status = 409,
            when = "LOT_NOT_AWARDED. LOT_ENDED. CONSULTATION_ABANDONED. CONTRACT_EXISTS. STANDSTILL_RUNNING:"
                    + " earliestSignature is the first day on which it may be signed.")
    public RestResponse<ContractView> sign(
            @PathParam("lotId") UUID lotId, @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        ContractView view = contracts.sign(callers.current(), lotId, IdempotencyKey.required(idempotencyKey));
        return ETags.created(URI.create("/v1/contracts/" + view.id()), view.version(), view);
    }

    @GET
    @Path("/contracts")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(operationId = "listContracts", summary = "List contracts, last signed first", description = READERS)
    public RestResponse<Page<ContractSummary>> list(@BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(contracts.list(callers.current(), page.request("signedAt", 2)), uri);
    }

    @GET
    @Path("/contracts/{contractId}")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(operationId = "readContract", summary = "Read a contract with its commitments", description = READERS)
    public RestResponse<ContractView> read(@PathParam("contractId") UUID contractId, @Context Request request) {
        ContractView view = contracts.read(callers.current(), contractId);
        return ETags.read(request, view.version(), view);
    }

    @POST
    @Path("/contracts/{contractId}/completion")
    @RolesAllowed(Role.CONTRACT_MANAGER)
    @Operation(
            operationId = "completeContract",
            summary = "Record the completion of a contract",
            description = "For the contract managers of the department. From then on the contract can be evaluated.")
    @Refusal(status = 409, when = "CONTRACT_NOT_RUNNING.")
    public RestResponse<ContractView> complete(
            @PathParam("contractId") UUID contractId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        ContractView view = contracts.complete(
                callers.current(), contractId, IfMatch.required(ifMatch), IdempotencyKey.required(idempotencyKey));
        return ETags.written(view.version(), view);
    }
}
