package fr.edossier.tender.award;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
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
            description = "For the agents of the department or named in the consultation. A lot can be given up"
                    + " between publication and the signature of its contract. It can be declared unsuccessful"
                    + " once the envelopes are open, if it has no bid or all are set aside. Everyone who showed"
                    + " an interest is notified. If-Match and ETag are the consultation's.")
    @Refusal(status = 403, when = "SEALED_UNTIL_OPENING: unsuccessful before the opening.")
    @Refusal(
            status = 409,
            when = "CONSULTATION_NOT_PUBLISHED. CONSULTATION_ABANDONED. LOT_ENDED. LOT_AWARDED: it is not"
                    + " unsuccessful. CONTRACT_EXISTS.")
    @Refusal(
            status = 422,
            when = "LOT_NOT_UNSUCCESSFUL: NO_BIDS although there are bids, ALL_REJECTED although there is"
                    + " none or not all are set aside, or another code.")
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
