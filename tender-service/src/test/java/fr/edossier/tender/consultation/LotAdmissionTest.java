package fr.edossier.tender.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.access.People;
import fr.edossier.tender.content.Procedure;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LotAdmissionTest {
    private static final Instant DEADLINE = Instant.parse("2026-12-01T11:00:00Z");

    private static LotInConsultation lot(@Nullable Instant deadline) {
        Map<String, Object> content = new HashMap<>(Map.of("number", 1, "title", Map.of("fr", "Lot", "en", "Lot")));
        if (deadline != null) {
            content.put("deadline", deadline.toString());
        }
        return new LotInConsultation(
                UUID.randomUUID(),
                Contents.lot(content),
                null,
                UUID.randomUUID(),
                "2026-001",
                "ACHATS",
                Procedure.OPEN,
                ConsultationStatus.PUBLISHED,
                false,
                "1-PUBLISHED",
                null,
                null,
                null,
                deadline,
                null,
                new People(UUID.randomUUID(), "ACHATS", false, List.of(), List.of(), Map.of()));
    }

    @Test
    void theDeadlineItselfStillAdmitsAndAnInstantLaterDoesNot() {
        assertThat(lot(DEADLINE).admits(DEADLINE)).isTrue();
        assertThat(lot(DEADLINE).admits(DEADLINE.plusNanos(1000))).isFalse();
    }

    @Test
    void withoutOneOfItsOwnTheConsultationsAloneDecides() {
        assertThat(lot(null).admits(Instant.MAX)).isTrue();
    }
}
