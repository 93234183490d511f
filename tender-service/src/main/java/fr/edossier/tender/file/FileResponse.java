package fr.edossier.tender.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The download of a file: always as an attachment, with its digest. */
public final class FileResponse {
    private FileResponse() {}

    public static Response of(FileView file, InputStream content) {
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(FileHeaders.NAME, FileHeaders.disposition(file.name()))
                .header(FileHeaders.DIGEST, FileHeaders.digest(file.sha256()))
                .build();
    }
}
