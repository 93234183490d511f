package fr.edossier.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Media types of reports and tables; the caller's {@code Accept} header chooses. */
public enum Representation {
    JSON(MediaType.APPLICATION_JSON),
    HTML(MediaType.TEXT_HTML),
    PDF(Representation.PDF_TYPE),
    DOCX(Representation.DOCX_TYPE),
    CSV(Representation.CSV_TYPE),
    XLSX(Representation.XLSX_TYPE);

    public static final String PDF_TYPE = "application/pdf";
    public static final String CSV_TYPE = "text/csv";
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String PAGE_POLICY_HEADER = "Content-Security-Policy";

    /** Content security policy of generated pages: styles and drawings are inline, and nothing is fetched. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final MediaType type;

    Representation(String type) {
        this.type = MediaType.valueOf(type);
    }

    /** Returns the caller's preferred representation; the first one offered where several are equal. */
    public static Representation preferred(HttpHeaders headers, List<Representation> offered) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Representation one : offered) {
                if (one.type.isCompatible(accepted)) {
                    return one;
                }
            }
        }
        return offered.get(0);
    }

    /** Returns the response: JSON and pages are displayed, all else is downloaded as a file of this name. */
    public Response shown(Object body, String name) {
        if (this != JSON && this != HTML) {
            return file(body, name);
        }
        Response.ResponseBuilder response = as(body);
        return (this == HTML ? response.header(PAGE_POLICY_HEADER, PAGE_POLICY) : response).build();
    }

    /**
     * Returns a download.
     *
     * @param name without its ending
     */
    public Response file(Object body, String name) {
        String file = name + "." + name().toLowerCase(Locale.ROOT);
        return as(body).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    private Response.ResponseBuilder as(Object body) {
        return Response.ok(body, isText() ? type.withCharset("utf-8") : type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private boolean isText() {
        return this == HTML || this == CSV;
    }
}
