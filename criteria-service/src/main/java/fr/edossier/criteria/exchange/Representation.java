package fr.edossier.criteria.exchange;

import fr.edossier.platform.document.XlsxTable;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;

/** What a table may be answered as; the first one that the caller accepts. */
enum Representation {
    JSON(MediaType.APPLICATION_JSON),
    CSV("text/csv"),
    XLSX(XlsxTable.MEDIA_TYPE);

    private final MediaType type;

    Representation(String type) {
        this.type = MediaType.valueOf(type);
    }

    static Representation of(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Representation one : values()) {
                if (one.type.isCompatible(accepted)) {
                    return one;
                }
            }
        }
        return JSON;
    }

    Response response(StreamingOutput body, String name) {
        return Response.ok(body, this == CSV ? type.withCharset("utf-8") : type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + name().toLowerCase(Locale.ROOT) + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
