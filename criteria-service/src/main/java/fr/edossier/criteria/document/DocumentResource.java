package fr.edossier.criteria.document;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.document.Pdf;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.problem.Refusal;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
            summary = "Compose a document of chosen items",
            description =
                    "From published items that the caller may read; the document is not stored. Accept chooses JSON,"
                            + " HTML, PDF or DOCX, Accept-Language the language; texts without English are in French.")
    @APIResponseSchema(ItemDocument.class)
    @Refusal(
            status = 422,
            when = "ITEMS_NOT_USABLE: an item does not exist, was never published or is withdrawn. VALUES_REFUSED: a"
                    + " value has no variable, or does not fit its type or range.")
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
