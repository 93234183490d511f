package fr.edossier.criteria.usage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of the fact that a consultation is published. */
public record PublishedConsultation(
        UUID consultationId, String department, @Nullable List<Use> requirements) {
    public record Use(UUID lotId, String itemCode, int number, String nature) {}

    List<Use> uses() {
        return requirements == null ? List.of() : requirements;
    }
}
