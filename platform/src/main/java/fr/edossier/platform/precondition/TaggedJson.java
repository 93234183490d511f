package fr.edossier.platform.precondition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** JSON responses without a version; the strong entity tag is a hash of the bytes sent. */
@ApplicationScoped
public class TaggedJson {
    private static final MediaType TYPE = MediaType.APPLICATION_JSON_TYPE.withCharset(StandardCharsets.UTF_8.name());

    private final ObjectMapper json;

    TaggedJson(ObjectMapper json) {
        this.json = json;
    }

    /** Returns 200 with the view, or 304 where {@code If-None-Match} has its tag. */
    public Response read(Request request, Object view) {
        return of(request, Response.ok(view).build());
    }

    /** Adds the tag to a response with an entity, or returns 304 where {@code If-None-Match} has it. */
    public Response of(Request request, Response shown) {
        byte[] body = written(shown.getEntity());
        EntityTag tag = ContentTag.of(body);
        return ETags.unchanged(request, tag)
                .orElseGet(() -> Response.fromResponse(shown).entity(body).type(TYPE))
                .tag(tag)
                .build();
    }

    private byte[] written(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException viewsAreOurOwn) {
            throw new IllegalStateException(viewsAreOurOwn);
        }
    }
}
