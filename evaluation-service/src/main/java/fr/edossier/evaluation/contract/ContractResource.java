package fr.edossier.evaluation.contract;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "What there is to evaluate, told by tender-service a moment after it happened.")
public class ContractResource {
    private static final String OWNERS =
            "Roles: procurement-agent, contract-manager, legal-officer and auditor for every contract of the Region; "
                    + "supplier for those of its own organisation, others' are not found.";

    private final ContractService contracts;
    private final Callers callers;

    ContractResource(ContractService contracts, Callers callers) {
        this.contracts = contracts;
        this.callers = callers;
    }

    @Schema(name = "ContractPage", requiredProperties = "items")
    record ContractPage(
            List<ContractSummary> items,

            @Schema(description = "Cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @GET
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(operationId = "listContracts", summary = "List contracts, last signed first", description = OWNERS)
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = ContractPage.class)))
    public Response list(@BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = page.request("signedAt", 2);
        return PageResponse.of(contracts.list(callers.current(), request), uri);
    }

    @GET
    @Path("/{contractId}")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(operationId = "readContract", summary = "Read a contract with its commitments", description = OWNERS)
    @APIResponse(
            responseCode = "200",
            description = "The contract.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Changes when it is completed.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match.")
    public Response read(@PathParam("contractId") UUID contractId, @Context Request request) {
        ContractView view = contracts.read(callers.current(), contractId);
        return ETags.read(request, view.tag(), view);
    }
}
