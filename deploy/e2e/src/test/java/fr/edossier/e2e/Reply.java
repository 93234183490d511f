package fr.edossier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A response with its body as text. */
record Reply(String request, int status, @Nullable String tag, String body) {
    Reply expect(int expected) {
        assertThat(status).as("%s answered %s", request, body).isEqualTo(expected);
        return this;
    }

    Reply expect(int expected, String code) {
        expect(expected);
        assertThat(text("/code")).as(body).isEqualTo(code);
        return this;
    }

    JsonNode json() {
        try {
            return Call.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(request + " answered no JSON: " + body, e);
        }
    }

    String text(String pointer) {
        return json().at(pointer).asText();
    }

    String id() {
        return text("/id");
    }

    String etag() {
        return Objects.requireNonNull(tag, request + " has no ETag");
    }
}
