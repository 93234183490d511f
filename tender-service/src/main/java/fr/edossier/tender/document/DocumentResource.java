package fr.edossier.tender.document;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.openapi.ApiDocument;
import fr.edossier.platform.precondition.Caching;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.precondition.TaggedJson;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.tender.file.FileHeaders;
import fr.edossier.tender.file.FileResponse;
import fr.edossier.tender.file.Kept;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/consultations/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents", description = "Documents of a consultation, public once it is published.")
public class DocumentResource {
    private static final String READERS =
            "Anyone reads published documents; those of a draft, and uploads that wait for an amendment, are for its"
                    + " buyers, legal officers and auditors.";

    private final DocumentService documents;
    private final Callers callers;
    private final TaggedJson tagged;

    DocumentResource(DocumentService documents, Callers callers, TaggedJson tagged) {
        this.documents = documents;
        this.callers = callers;
        this.tagged = tagged;
    }

    @Schema(name = "ConsultationDocuments", requiredProperties = "items")
    record ConsultationDocuments(List<DocumentView> items) {}

    @GET
    @PermitAll
    @Operation(operationId = "listDocuments", summary = "List the documents of a consultation", description = READERS)
    @APIResponseSchema(ConsultationDocuments.class)
    public Response list(@PathParam("id") UUID id, @Context Request request) {
        Caller caller = callers.current();
        ConsultationDocuments all = new ConsultationDocuments(documents.list(caller, id));
        Response response = tagged.read(request, all);
        return caller.roles().isEmpty() ? Caching.published(response, caller) : response;
    }

    /** Allows caching for anonymous callers, who are shown published documents only. */
    private static RestResponse<InputStream> kept(RestResponse<InputStream> response, Caller caller) {
        return caller.roles().isEmpty() ? Caching.published(response, caller) : response;
    }

    @GET
    @Path("/archive")
    @PermitAll
    @Produces(DocumentArchive.MEDIA_TYPE)
    @Operation(
            operationId = "downloadDocuments",
            summary = "Download all published documents as one ZIP",
            description = READERS)
    public RestResponse<StreamingOutput> archive(@PathParam("id") UUID id) {
        List<Document> all = documents.published(callers.current(), id);
        StreamingOutput zip = out -> DocumentArchive.write(all, documents::open, out);
        return RestResponse.ResponseBuilder.ok(zip, DocumentArchive.MEDIA_TYPE)
                .header(FileHeaders.NAME, FileHeaders.disposition("documents.zip"))
                .build();
    }

    @PUT
    @Path("/{documentId}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "putDocument",
            summary = "Upload a document or a new version of it, under an id that the client chooses",
            description =
                    "For the agents of the department or named in the consultation. Content-Disposition gives the name"
                            + " (filename* of RFC 8187, or filename). A Repr-Digest with sha-256 is verified. An upload to"
                            + " a draft changes the ETag of the consultation and voids its visa; once it is published the"
                            + " upload waits for the next amendment, as a substantial change. The same bytes again are"
                            + " answered 200.")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "200")
    @Refusal(status = 409, when = "CONSULTATION_NOT_AMENDABLE: the deadline has passed, or it is abandoned.")
    @Refusal(
            status = 422,
            when = "DIGEST_MISMATCH. TOO_MANY_FILES. CONTENT_TYPE_REFUSED: the file is a program, or its content does"
                    + " not match its name.")
    public RestResponse<DocumentView> put(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @HeaderParam(FileHeaders.NAME) String contentDisposition,
            @HeaderParam(FileHeaders.DIGEST) String reprDigest,
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(
                            description = "ETag of the upload to be replaced; required where there is one.",
                            extensions = @Extension(name = ApiDocument.CONDITIONAL, value = "true"))
                    String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        Kept<DocumentView> kept = documents.upload(
                callers.current(),
                id,
                documentId,
                FileHeaders.nameOf(contentDisposition),
                FileHeaders.sha256Of(reprDigest),
                ifMatch,
                body);
        return FileResponse.uploaded(
                URI.create("/v1/consultations/" + id + "/documents/" + documentId),
                kept,
                kept.file().sha256(),
                DocumentView.tag(kept.file().number()));
    }

    @GET
    @Path("/{documentId}")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getDocument", summary = "Download a document", description = READERS)
    public RestResponse<InputStream> get(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @Context Request request,
            @Context HttpHeaders headers) {
        Caller caller = callers.current();
        return kept(FileResponse.of(documents.download(caller, id, documentId, null), request, headers), caller);
    }

    @GET
    @Path("/{documentId}/versions/{number}")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getDocumentVersion", summary = "Download one upload of a document", description = READERS)
    public RestResponse<InputStream> version(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @PathParam("number") int number,
            @Context Request request,
            @Context HttpHeaders headers) {
        Caller caller = callers.current();
        return kept(FileResponse.of(documents.download(caller, id, documentId, number), request, headers), caller);
    }

    @DELETE
    @Path("/{documentId}")
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "removeDocument",
            summary = "Remove a document",
            description = "For the agents of the department or named in the consultation. Once the consultation is"
                    + " published, removes an upload that waits for the next amendment; without one, the removal"
                    + " waits for the next amendment, and earlier versions keep the document.")
    @Refusal(status = 409, when = "CONSULTATION_NOT_AMENDABLE: the deadline has passed, or it is abandoned.")
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @HeaderParam(IfMatch.HEADER) String ifMatch) {
        documents.remove(callers.current(), id, documentId, IfMatch.required(ifMatch));
    }
}
