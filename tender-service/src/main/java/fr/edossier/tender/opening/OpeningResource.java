package fr.edossier.tender.opening;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consultations/{id}/opening")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "opening")
public class OpeningResource {
    private final OpeningService openings;
    private final Callers callers;

    OpeningResource(OpeningService openings, Callers callers) {
        this.openings = openings;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Role.OPENING_OFFICER)
    @Operation(
            operationId = "openConsultation",
            summary = "Act as an opening officer; with the last act needed the envelopes open",
            description =
                    "Roles: opening-officer named in the consultation, after the deadline. The envelopes open when as"
                        + " many different officers have acted as the threshold asks; late envelopes stay closed. An"
                        + " opening that was interrupted is resumed by any named officer's call.")
    @APIResponse(
            responseCode = "200",
            description = "The act is recorded; the state tells whether it opened the envelopes.",
            content = @Content(schema = @Schema(implementation = OpeningView.class)))
    @APIResponse(responseCode = "403", description = "Not an opening-officer, or NOT_A_NAMED_OFFICER.")
    @APIResponse(
            responseCode = "409",
            description = "OPENING_BEFORE_DEADLINE, SECOND_OFFICER_REQUIRED (the same officer again), ALREADY_OPENED,"
                    + " CONSULTATION_ABANDONED, CONSULTATION_ENDED (all its lots have), WEIGHTS_NOT_FIXED (of a"
                    + " lot that announced ranges or an order).")
    public Response open(@PathParam("id") UUID id, @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        return Response.ok(openings.open(callers.current(), id, IdempotencyKey.required(idempotencyKey)))
                .build();
    }

    @GET
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.OPENING_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "readOpening",
            summary = "Read the progress of an opening",
            description = "Roles: procurement-agent of the department, opening-officer named in the consultation, "
                    + "legal-officer, auditor; not found for others.")
    @APIResponse(
            responseCode = "200",
            description = "The acts so far.",
            content = @Content(schema = @Schema(implementation = OpeningView.class)))
    public Response read(@PathParam("id") UUID id) {
        return Response.ok(openings.read(callers.current(), id)).build();
    }
}
