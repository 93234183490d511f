package fr.edossier.tender.file;

import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Responses to uploads and downloads of files, with their digest. A download is always an attachment. */
public final class FileResponse {
    private static final String BYTES = "bytes";
    private static final String CONTENT_RANGE = "Content-Range";

    private FileResponse() {}

    /** 201 for a new file, 200 if the same file was already there. */
    public static <T> RestResponse<T> uploaded(URI location, Kept<T> kept, String sha256) {
        return uploaded(location, kept, sha256, sha256);
    }

    /** Response for a file that can be replaced, with its entity tag. */
    public static <T> RestResponse<T> uploaded(URI location, Kept<T> kept, String sha256, String tag) {
        RestResponse.ResponseBuilder<T> response = RestResponse.ResponseBuilder.ok(kept.file());
        if (kept.isNew()) {
            response.status(RestResponse.Status.CREATED).location(location);
        }
        return response.type(MediaType.APPLICATION_JSON)
                .header(FileHeaders.DIGEST, FileHeaders.digest(sha256))
                .tag(new EntityTag(tag))
                .build();
    }

    /**
     * 200, 206 for a byte range, 304 if {@code If-None-Match} has the tag.
     *
     * @throws Problem 412 if {@code If-Match} has another tag, 416 for a range beyond the end of the file
     */
    public static RestResponse<InputStream> of(Download download, Request request, HttpHeaders headers) {
        EntityTag tag = new EntityTag(download.tag());
        if (ETags.unchanged(request, tag).isPresent()) {
            return RestResponse.notModified(tag);
        }
        FileView file = download.file();
        boolean sent = request.getMethod().equals(HttpMethod.GET);
        Optional<ByteRange> part = sent && isOf(headers.getHeaderString("If-Range"), tag)
                ? ByteRange.of(headers.getHeaderString("Range"), file.size())
                : Optional.empty();
        if (part.isPresent() && !part.get().isIn(file.size())) {
            throw Problem.of(PlatformProblem.RANGE_NOT_SATISFIABLE, String.valueOf(file.size()))
                    .header(CONTENT_RANGE, BYTES + " */" + file.size());
        }
        ByteRange whole = new ByteRange(0, file.size() - 1);
        InputStream content = sent ? open(download.content(), part.orElse(whole)) : InputStream.nullInputStream();
        RestResponse.ResponseBuilder<InputStream> response = part.isPresent()
                ? partial(content, part.get(), file.size())
                : RestResponse.ResponseBuilder.ok(content).header(HttpHeaders.CONTENT_LENGTH, file.size());
        return response.type(MediaType.APPLICATION_OCTET_STREAM)
                .header("Accept-Ranges", BYTES)
                .header(FileHeaders.NAME, FileHeaders.disposition(file.name()))
                .header(FileHeaders.DIGEST, FileHeaders.digest(file.sha256()))
                .tag(tag)
                .build();
    }

    private static RestResponse.ResponseBuilder<InputStream> partial(InputStream content, ByteRange range, long size) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.PARTIAL_CONTENT, content)
                .header(CONTENT_RANGE, range.contentRange(size))
                .header(HttpHeaders.CONTENT_LENGTH, range.length());
    }

    private static boolean isOf(@Nullable String ifRange, EntityTag tag) {
        return ifRange == null || ifRange.strip().equals('"' + tag.getValue() + '"');
    }

    private static InputStream open(Download.Source content, ByteRange range) {
        return content.open(range.first(), range.length());
    }
}
