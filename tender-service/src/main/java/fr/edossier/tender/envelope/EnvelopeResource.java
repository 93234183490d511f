package fr.edossier.tender.envelope;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
            description =
                    "Roles: supplier; own organisation only. An envelope received in time replaces the one before it"
                        + " as a whole. What counts is the end of reception by the server's clock; the deadline itself"
                        + " is in time. A late envelope is kept and acknowledged, and refused: the problem carries its"
                        + " receipt.")
    @APIResponse(
            responseCode = "201",
            description = "Received in time.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "409",
            description = "ENVELOPE_LATE, with the receipt in the member receipt. CONSULTATION_ABANDONED,"
                    + " CONSULTATION_ENDED: all its lots have.")
    @APIResponse(
            responseCode = "422",
            description = "DOSSIER_INCOMPLETE: each error is an answer that is missing; or IDEMPOTENCY_KEY_REUSED.")
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        Receipt receipt = envelopes.submit(
                callers.current(), id, IfMatch.required(ifMatch), IdempotencyKey.required(idempotencyKey));
        if (receipt.status() == EnvelopeStatus.LATE) {
            throw Problem.of(TenderProblem.ENVELOPE_LATE, receipt.receivedAt(), receipt.deadline())
                    .with("receipt", receipt);
        }
        return Response.created(URI.create("/v1/receipts/" + receipt.envelopeId()))
                .entity(receipt)
                .build();
    }

    @GET
    @Path("/receipts/{envelopeId}")
    @Operation(
            operationId = "readReceipt",
            summary = "Read the receipt of an envelope",
            description = "Roles: supplier; own organisation only, not found for others.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response receipt(@PathParam("envelopeId") UUID envelopeId) {
        return Response.ok(envelopes.receipt(callers.current(), envelopeId)).build();
    }
}
