package fr.edossier.evaluation.contract;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts to evaluate, copied from tender-service with a short delay.")
public class ContractResource {
    private static final String OWNERS = "A supplier sees the contracts of its own organisation; others are not found.";

    private final ContractService contracts;
    private final Callers callers;

    ContractResource(ContractService contracts, Callers callers) {
        this.contracts = contracts;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(operationId = "listContracts", summary = "List contracts, last signed first", description = OWNERS)
    public RestResponse<Page<ContractSummary>> list(@BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = page.request("signedAt", 2);
        return PageResponse.of(contracts.list(callers.current(), request), uri);
    }

    @GET
    @Path("/{contractId}")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(operationId = "readContract", summary = "Read a contract with its commitments", description = OWNERS)
    public RestResponse<ContractView> read(@PathParam("contractId") UUID contractId, @Context Request request) {
        ContractView view = contracts.read(callers.current(), contractId);
        return ETags.read(request, view.tag(), view);
    }
}
