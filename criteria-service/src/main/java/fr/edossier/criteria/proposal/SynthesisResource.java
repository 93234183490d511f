package fr.edossier.criteria.proposal;

import fr.edossier.criteria.synthesis.Synthesis;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.document.Pdf;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Tag(name = "proposals")
public class SynthesisResource {
    private static final String READERS =
            "Roles: those invited to the workshop, and catalogue-curator; to others it does not exist. Participants read it after taking a position, all who are invited after the closing, curators always. ";

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
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.SUPPLIER
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readProposalSynthesis",
            summary = "Read what the positions on a proposal come to",
            description = READERS)
    @APIResponse(
            responseCode = "200",
            description = "What the positions come to.",
            content = @Content(schema = @Schema(implementation = Synthesis.class)))
    @APIResponse(
            responseCode = "403",
            description = "Also POSITION_FIRST: the caller has taken no position yet, and the workshop is not closed.")
    public Response ofProposal(@PathParam("id") UUID id) {
        return Response.ok(syntheses.ofProposal(callers.current(), id)).build();
    }

    @GET
    @Path("/workshops/{id}/synthesis")
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.SUPPLIER
    })
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Representation.PDF_TYPE})
    @Operation(
            operationId = "readWorkshopSynthesis",
            summary = "Read what the positions in a workshop come to",
            description =
                    READERS
                            + "A proposal that the caller may not know the synthesis of yet is listed without it. As JSON, or as a page with charts and their numbers, to read or as PDF, by Accept.")
    @APIResponse(
            responseCode = "200",
            description = "What the positions come to.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = WorkshopSynthesis.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = Representation.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
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
