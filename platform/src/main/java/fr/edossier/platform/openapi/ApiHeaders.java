package fr.edossier.platform.openapi;

import fr.edossier.platform.time.TimeLeft;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the response headers that several operations have. */
final class ApiHeaders {
    private static final Map<String, String> HEADERS = Map.of(
            HttpHeaders.ETAG, "Version of the response, for If-Match and If-None-Match.",
            HttpHeaders.LOCATION, "Address of the new resource.",
            TimeLeft.SERVER_TIME, "The suite's time, RFC 3339.",
            TimeLeft.REMAINING, "Whole seconds to the deadline; negative when it has passed.");

    private ApiHeaders() {}

    static void add(APIResponse response, String name) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            Header header = OASFactory.createHeader();
            complete(name, header);
            response.addHeader(name, header);
        }
    }

    /** Fills in what an annotation with nothing but the name leaves open. */
    static void complete(String name, Header header) {
        String description = HEADERS.get(name);
        if (description == null || header.getDescription() != null) {
            return;
        }
        header.setDescription(description);
        if (header.getRequired() == null) {
            header.setRequired(true);
        }
        if (header.getSchema() == null) {
            header.setSchema(schema(name));
        }
    }

    private static Schema schema(String name) {
        Schema schema = OASFactory.createSchema();
        return switch (name) {
            case TimeLeft.REMAINING -> schema.addType(Schema.SchemaType.INTEGER);
            case TimeLeft.SERVER_TIME ->
                schema.addType(Schema.SchemaType.STRING).format("date-time");
            default -> schema.addType(Schema.SchemaType.STRING);
        };
    }
}
