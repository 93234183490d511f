package fr.edossier.tender.dossier;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.tender.file.FileHeaders;
import fr.edossier.tender.file.FileResponse;
import fr.edossier.tender.file.Kept;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Files are streamed as they are, never multipart: nothing is buffered or written elsewhere on the way. */
@Path("/v1/dossiers/{id}/files/{fileId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dossiers")
@RolesAllowed(Role.SUPPLIER)
public class DossierFileResource {
    private final DossierFileService files;
    private final Callers callers;

    DossierFileResource(DossierFileService files, Callers callers) {
        this.files = files;
        this.callers = callers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "putDossierFile",
            summary = "Upload a file under an id that the client chooses",
            description = "For the caller's own organisation. Content-Disposition gives the name (filename* of RFC"
                    + " 8187, or filename). A Repr-Digest with sha-256 is verified. The same bytes again are"
                    + " answered 200; other bytes under the same id are refused until the file is deleted.")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "200")
    @Refusal(status = 409, when = "FILE_EXISTS: the id belongs to other bytes or to another lot.")
    @Refusal(
            status = 422,
            when = "DIGEST_MISMATCH. TOO_MANY_FILES. LOT_NOT_OF_CONSULTATION. CONTENT_TYPE_REFUSED: the"
                    + " consultation does not admit files with this ending.")
    public RestResponse<DossierFileView> put(
            @PathParam("id") UUID id,
            @PathParam("fileId") UUID fileId,
            @QueryParam("lotId")
                    @Parameter(description = "Lot whose bid the file belongs to; absent: the application.")
                    @Nullable
                    UUID lotId,
            @HeaderParam(FileHeaders.NAME) String contentDisposition,
            @HeaderParam(FileHeaders.DIGEST) String reprDigest,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        Kept<DossierFileView> kept = files.upload(
                callers.current(),
                new DossierFile.Key(id, fileId),
                lotId,
                FileHeaders.nameOf(contentDisposition),
                FileHeaders.sha256Of(reprDigest),
                body);
        return FileResponse.uploaded(
                URI.create("/v1/dossiers/" + id + "/files/" + fileId),
                kept,
                kept.file().sha256());
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getDossierFile",
            summary = "Download a file of a dossier",
            description = "For the caller's own organisation.")
    public RestResponse<InputStream> get(
            @PathParam("id") UUID id,
            @PathParam("fileId") UUID fileId,
            @Context Request request,
            @Context HttpHeaders headers) {
        return FileResponse.of(files.download(callers.current(), id, fileId), request, headers);
    }

    @DELETE
    @Operation(
            operationId = "deleteDossierFile",
            summary = "Remove a file from a dossier",
            description = "For the caller's own organisation. Envelopes already submitted keep the file.")
    public void delete(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
        files.remove(callers.current(), id, fileId);
    }
}
