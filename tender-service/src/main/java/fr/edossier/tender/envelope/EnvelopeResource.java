package fr.edossier.tender.envelope;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.tender.TenderProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "envelopes")
@RolesAllowed(Role.SUPPLIER)
public class EnvelopeResource {
    private final EnvelopeService envelopes;
    private final Callers callers;

    EnvelopeResource(EnvelopeService envelopes, Callers callers) {
        this.envelopes = envelopes;
        this.callers = callers;
    }

    @POST
    @Path("/dossiers/{id}/submission")
    @Operation(
            operationId = "submitDossier",
            summary = "Submit the dossier as it stands",
            description = "For the caller's own organisation. The envelope replaces the previous one as a whole if"
                    + " it is received in time: the end of reception by the server's clock counts, and the"
                    + " deadline itself is in time. A late envelope is kept, but refused; the problem has its"
                    + " receipt.")
    @ResponseStatus(201)
    @Refusal(
            status = 409,
            when = "ENVELOPE_LATE: the member receipt has the receipt. CONSULTATION_ABANDONED."
                    + " CONSULTATION_ENDED: all its lots have ended.")
    @Refusal(status = 422, when = "DOSSIER_INCOMPLETE: each error names a missing answer.")
    public RestResponse<Receipt> submit(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        Receipt receipt = envelopes.submit(
                callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(idempotencyKey));
        if (receipt.status() == EnvelopeStatus.LATE) {
            throw Problem.of(TenderProblem.ENVELOPE_LATE, receipt.receivedAt(), receipt.deadline())
                    .with("receipt", receipt);
        }
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, receipt)
                .location(URI.create("/v1/receipts/" + receipt.envelopeId()))
                .build();
    }

    @GET
    @Path("/receipts/{envelopeId}")
    @Operation(
            operationId = "readReceipt",
            summary = "Read the receipt of an envelope",
            description = "For the caller's own organisation.")
    public Receipt receipt(@PathParam("envelopeId") UUID envelopeId) {
        return envelopes.receipt(callers.current(), envelopeId);
    }
}
