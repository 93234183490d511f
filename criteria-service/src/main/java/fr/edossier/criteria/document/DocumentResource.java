package fr.edossier.criteria.document;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.document.Pdf;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.web.Representation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/item-documents")
@Tag(name = "exchange")
public class DocumentResource {
    private static final List<Representation> OFFERED =
            List.of(Representation.JSON, Representation.HTML, Representation.PDF, Representation.DOCX);

    private final DocumentService documents;
    private final Callers callers;

    DocumentResource(DocumentService documents, Callers callers) {
        this.documents = documents;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Representation.PDF_TYPE, Representation.DOCX_TYPE})
    @RolesAllowed({
        Role.PROCUREMENT_AGENT,
        Role.LEGAL_OFFICER,
        Role.OPENING_OFFICER,
        Role.EVALUATOR,
        Role.CONTRACT_MANAGER,
        Role.CATALOGUE_CURATOR,
        Role.AUDITOR,
        Role.SUPPLIER
    })
    @Operation(
            operationId = "composeItemDocument",
            summary = "Set chosen items out as a document",
            description =
                    "Roles: every role of the Region, supplier; of published items that the caller may read. Nothing is "
                            + "kept. As JSON, a page, PDF or DOCX by Accept, in the language of Accept-Language; texts that have no "
                            + "English are in French.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ItemDocument.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = Representation.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = Representation.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "422",
            description =
                    "ITEMS_NOT_USABLE: an item that does not exist, was never published or is withdrawn. VALUES_REFUSED: a value of "
                            + "no variable, not of its type, or out of its range.")
    public Response compose(@NotNull @Valid NewItemDocument body, @Context HttpHeaders headers) {
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ItemDocument document = documents.compose(callers.current(), body, language);
        Representation asked = Representation.preferred(headers, OFFERED);
        Object shown =
                switch (asked) {
                    case HTML -> new DocumentPage(document).render();
                    case PDF -> Pdf.of(new DocumentPage(document).render());
                    case DOCX -> DocumentWord.of(document);
                    case JSON, CSV, XLSX -> document;
                };
        return asked.shown(shown, body.kind() == DocumentKind.CONTRACT_TEXT ? "clauses" : "response-frame");
    }
}
