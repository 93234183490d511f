package fr.edossier.platform.hash;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SHA-256, in lower-case hexadecimal, of UTF-8 JSON without white space, with members sorted by name at every level and
 * absent and empty ones left out (equal to RFC 8785 for texts without rare control characters).
 */
public final class CanonicalHash {
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private CanonicalHash() {}

    /** @param parts values to hash together, by name */
    public static String of(Map<String, ?> parts) {
        return hash(CANONICAL.convertValue(parts, LinkedHashMap.class));
    }

    /** Hashes the members of an object together with one more. */
    public static String of(Object content, String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        CANONICAL.convertValue(content, LinkedHashMap.class).forEach((member, of) -> members.put((String) member, of));
        members.put(name, value);
        return hash(members);
    }

    private static String hash(Map<?, ?> members) {
        try {
            return Sha256.hex(CANONICAL.writeValueAsString(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
