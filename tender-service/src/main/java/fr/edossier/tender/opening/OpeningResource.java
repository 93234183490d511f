package fr.edossier.tender.opening;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
            summary = "Record an opening officer's act; the last one needed opens the envelopes",
            description = "For the opening officers named in the consultation, after the deadline. The envelopes"
                    + " open once as many different officers have acted as the threshold requires; the state in"
                    + " the response shows it. Late envelopes stay closed. An interrupted opening is resumed by"
                    + " a call of any named officer.")
    @Refusal(status = 403, when = "NOT_A_NAMED_OFFICER.")
    @Refusal(
            status = 409,
            when = "OPENING_BEFORE_DEADLINE. SECOND_OFFICER_REQUIRED: the same officer again."
                    + " ALREADY_OPENED. CONSULTATION_ABANDONED. CONSULTATION_ENDED: all its lots have ended."
                    + " WEIGHTS_NOT_FIXED: a lot published with ranges or an order has no fixed weights yet.")
    public OpeningView open(@PathParam("id") UUID id, @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        return openings.open(callers.current(), id, IdempotencyKey.required(idempotencyKey));
    }

    @GET
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.OPENING_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "readOpening",
            summary = "Read the progress of an opening",
            description = "For the agents of the department or named in the consultation, the opening officers"
                    + " named in it, legal officers and auditors.")
    public OpeningView read(@PathParam("id") UUID id) {
        return openings.read(callers.current(), id);
    }
}
