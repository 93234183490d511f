package fr.edossier.criteria.proposal;

import fr.edossier.criteria.synthesis.Synthesis;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.document.Pdf;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.platform.web.Representation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@RolesAllowed({
    Role.PROCUREMENT_AGENT,
    Role.LEGAL_OFFICER,
    Role.OPENING_OFFICER,
    Role.EVALUATOR,
    Role.CONTRACT_MANAGER,
    Role.CATALOGUE_CURATOR,
    Role.SUPPLIER
})
@Tag(name = "proposals")
public class SynthesisResource {
    private static final String READERS =
            "Only for those invited to the workshop and for a catalogue-curator; not found for others. Participants"
                    + " read it once they have taken a position, all who are invited once the workshop is closed, curators"
                    + " at any time. ";

    private static final Messages TEXTS = new Messages("synthesis");
    private static final List<Representation> OFFERED =
            List.of(Representation.JSON, Representation.HTML, Representation.PDF);

    private final SynthesisService syntheses;
    private final Callers callers;

    SynthesisResource(SynthesisService syntheses, Callers callers) {
        this.syntheses = syntheses;
        this.callers = callers;
    }

    @GET
    @Path("/proposals/{id}/synthesis")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readProposalSynthesis",
            summary = "Read the synthesis of the positions on a proposal",
            description = READERS)
    @Refusal(
            status = 403,
            when = "POSITION_FIRST: the caller has taken no position yet, and the workshop is not closed.")
    public Synthesis ofProposal(@PathParam("id") UUID id) {
        return syntheses.ofProposal(callers.current(), id);
    }

    @GET
    @Path("/workshops/{id}/synthesis")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Representation.PDF_TYPE})
    @Operation(
            operationId = "readWorkshopSynthesis",
            summary = "Read the synthesis of the positions in a workshop",
            description = READERS
                    + "A proposal whose synthesis the caller may not read yet is listed without it. Accept"
                    + " chooses JSON, or a page with charts and figures as HTML or PDF.")
    @APIResponseSchema(WorkshopSynthesis.class)
    public Response ofWorkshop(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        WorkshopSynthesis synthesis = syntheses.ofWorkshop(callers.current(), id);
        Labels labels = new Labels(TEXTS, Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        Representation asked = Representation.preferred(headers, OFFERED);
        Object shown =
                switch (asked) {
                    case HTML -> SynthesisPage.of(synthesis, labels).render();
                    case PDF -> Pdf.of(SynthesisPage.of(synthesis, labels).render());
                    case JSON, DOCX, CSV, XLSX -> synthesis;
                };
        return asked.shown(shown, "synthesis");
    }
}
