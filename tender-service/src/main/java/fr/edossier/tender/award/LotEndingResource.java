package fr.edossier.tender.award;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.content.LotEnding;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/lots/{lotId}/ending")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "award")
public class LotEndingResource {
    private final LotEndingService endings;
    private final Callers callers;

    LotEndingResource(LotEndingService endings, Callers callers) {
        this.endings = endings;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "endLot",
            summary = "End a lot without a contract: given up, or unsuccessful",
            description =
                    "Roles: procurement-agent of the department or named. Given up at any time between the publication"
                        + " and the signature of its contract; unsuccessful once the envelopes are open (that all bids"
                        + " were rejected is the buyer's statement). Whoever showed an interest is told. If-Match and"
                        + " ETag are the consultation's.")
    @APIResponse(
            responseCode = "200",
            description = "Ended; the consultation as it is now.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(
            responseCode = "403",
            description = "The role, or SEALED_UNTIL_OPENING: unsuccessful before the opening.")
    @APIResponse(
            responseCode = "409",
            description = "CONSULTATION_NOT_PUBLISHED. CONSULTATION_ABANDONED. LOT_ENDED: already. LOT_AWARDED: not"
                    + " unsuccessful. CONTRACT_EXISTS.")
    @APIResponse(
            responseCode = "422",
            description = "LOT_NOT_UNSUCCESSFUL: NO_BIDS with bids, ALL_REJECTED without, or another code."
                    + " IDEMPOTENCY_KEY_REUSED.")
    public RestResponse<ConsultationView> end(
            @PathParam("lotId") UUID lotId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull @Valid LotEnding body) {
        ConsultationView view =
                endings.end(callers.current(), lotId, IfMatch.required(ifMatch), IdempotencyKey.required(key), body);
        return ETags.written(view.etag(), view);
    }
}
