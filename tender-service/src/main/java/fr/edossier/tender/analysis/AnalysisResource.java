package fr.edossier.tender.analysis;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/bids/{bidId}/setting-aside")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
public class AnalysisResource {
    /** A decision never changes. */
    private static final String TAG = "1";

    private final AnalysisService analysis;
    private final Callers callers;

    AnalysisResource(AnalysisService analysis, Callers callers) {
        this.analysis = analysis;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "setBidAside",
            summary = "Set a bid aside as irregular, unacceptable or inappropriate",
            description = "For the agents of the department or named in the consultation. The bid is no longer"
                    + " ranked and does not count for the price scale (R2152-1). If-Match is the bid's.")
    @ResponseStatus(201)
    @Refusal(
            status = 409,
            when = "BID_STATUS_REFUSED: it is already set aside or decided on. LOT_AWARDED. LOT_ENDED."
                    + " CONSULTATION_ABANDONED.")
    public RestResponse<SettingAsideView> setAside(
            @PathParam("bidId") UUID bidId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey,
            @NotNull @Valid SettingAside body) {
        SettingAsideView view = analysis.setAside(
                callers.current(), bidId, IfMatch.required(ifMatch), IdempotencyKey.required(idempotencyKey), body);
        return ETags.created(URI.create("/v1/bids/" + bidId + "/setting-aside"), TAG, view);
    }

    @GET
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "readBidSetAside",
            summary = "Read why a bid was set aside",
            description = "For the agents of the department or named in the consultation, legal officers and"
                    + " auditors. Not found if the bid was not set aside.")
    public RestResponse<SettingAsideView> read(@PathParam("bidId") UUID bidId, @Context Request request) {
        return ETags.read(request, TAG, analysis.read(callers.current(), bidId));
    }
}
