package fr.edossier.tender.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;

/** The answer to the upload or download of a file: with its digest, and downloaded always as an attachment. */
public final class FileResponse {
    private FileResponse() {}

    /** 201 for new bytes, 200 for those that were there. */
    public static Response uploaded(URI location, Kept<?> kept, String sha256) {
        return (kept.isNew() ? Response.created(location) : Response.ok())
                .entity(kept.file())
                .type(MediaType.APPLICATION_JSON)
                .header(FileHeaders.DIGEST, FileHeaders.digest(sha256))
                .build();
    }

    public static Response of(FileView file, InputStream content) {
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(FileHeaders.NAME, FileHeaders.disposition(file.name()))
                .header(FileHeaders.DIGEST, FileHeaders.digest(file.sha256()))
                .build();
    }
}
