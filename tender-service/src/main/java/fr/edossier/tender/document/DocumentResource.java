package fr.edossier.tender.document;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.precondition.Caching;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.precondition.TaggedJson;
import fr.edossier.platform.web.ApiDocument;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consultations/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents", description = "The documents of a consultation, for anybody.")
public class DocumentResource {
    private static final String READERS =
            "Roles: any, and nobody in particular; those of a draft, and what waits for an amendment, "
                    + "for its buyers, legal officers and auditors. ";

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
    @APIResponse(
            responseCode = "200",
            description = "The current ones.",
            content = @Content(schema = @Schema(implementation = ConsultationDocuments.class)))
    @APIResponse(responseCode = "304", description = "The list is that of the tag in If-None-Match.")
    public Response list(@PathParam("id") UUID id, @Context Request request) {
        Caller caller = callers.current();
        ConsultationDocuments all = new ConsultationDocuments(documents.list(caller, id));
        return kept(tagged.read(request, all), caller);
    }

    /** Whoever is not of the Region is shown what is published, and that alone. */
    private static Response kept(Response response, Caller caller) {
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
    @APIResponse(
            responseCode = "200",
            description = "The ZIP, streamed.",
            content =
                    @Content(
                            mediaType = DocumentArchive.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@PathParam("id") UUID id) {
        List<Document> all = documents.published(callers.current(), id);
        StreamingOutput zip = out -> DocumentArchive.write(all, documents::open, out);
        return Response.ok(zip, DocumentArchive.MEDIA_TYPE)
                .header(FileHeaders.NAME, FileHeaders.disposition("documents.zip"))
                .build();
    }

    @PUT
    @Path("/{documentId}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Role.PROCUREMENT_AGENT)
    @Operation(
            operationId = "putDocument",
            summary = "Upload a document, or its next version, under an id of the client's choice",
            description =
                    "Roles: procurement-agent of the department or named. The name comes in Content-Disposition (filename* of RFC "
                            + "8187, or filename). A Repr-Digest with sha-256 is checked. In a draft the consultation gets another ETag and "
                            + "loses its visa; once it is published the upload waits for the next amendment, as a substantial change.")
    @APIResponse(
            responseCode = "201",
            description = "Stored.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same bytes were there already.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_AMENDABLE: after the deadline, or given up.")
    @APIResponse(
            responseCode = "422",
            description =
                    "DIGEST_MISMATCH, TOO_MANY_FILES, CONTENT_TYPE_REFUSED: a program, or not what its name says.")
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @HeaderParam(FileHeaders.NAME) String contentDisposition,
            @HeaderParam(FileHeaders.DIGEST) String reprDigest,
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(
                            description = "Of the upload that is replaced; needed where one is there.",
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
    @APIResponse(
            responseCode = "200",
            description = "The bytes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(
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
    @APIResponse(
            responseCode = "200",
            description = "The bytes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response version(
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
            description =
                    "Roles: procurement-agent of the department or named. Once the consultation is published, an upload that waits "
                            + "for the next amendment is taken back; else the removal waits for it, and earlier versions keep the document.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "409", description = "CONSULTATION_NOT_AMENDABLE: after the deadline, or given up.")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @HeaderParam(IfMatch.HEADER) String ifMatch) {
        documents.remove(callers.current(), id, documentId, IfMatch.required(ifMatch));
        return Response.noContent().build();
    }
}
