package fr.edossier.platform.fact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact as other services read it: a CloudEvents 1.0 event with a cursor. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        requiredProperties = {
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "data",
            "cursor"
        })
public record FeedEvent(
        @Schema(examples = "1.0") String specversion,
        UUID id,

        @Schema(description = "The service it comes from.", examples = "/tender-service")
        String source,

        @Schema(examples = "fr.edossier.tender.contract.signed")
        String type,

        @Schema(description = "Id of the object of the event.")
        UUID subject,

        Instant time,
        @Schema(examples = "application/json") String datacontenttype,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
        JsonNode data,

        @Schema(description = "Send it as `after` to read the events that follow.")
        String cursor) {

    static FeedEvent of(Fact fact, String source, FactCursor cursor) {
        return new FeedEvent(
                "1.0",
                fact.id(),
                source,
                fact.type(),
                fact.subject(),
                fact.time(),
                "application/json",
                fact.data(),
                cursor.encoded());
    }
}
