package fr.edossier.tender.consultation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.content.LotContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Contents as rules are tried on; complete but for what a test takes away. */
public final class Contents {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Contents() {}

    public static ConsultationContent of(Map<String, ?> members) {
        try {
            return JSON.readValue(JSON.writeValueAsString(members), ConsultationContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static LotContent lot(Map<String, ?> members) {
        try {
            return JSON.readValue(JSON.writeValueAsString(members), LotContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static ConsultationContent of(Instant deadline) {
        return of(Map.of(
                "reference", "2026-014",
                "title", Map.of("fr", "Nettoyage", "en", "Cleaning"),
                "procedure", "OPEN",
                "deadline", deadline.toString(),
                "openingOfficers", List.of("olga", "omar")));
    }
}
