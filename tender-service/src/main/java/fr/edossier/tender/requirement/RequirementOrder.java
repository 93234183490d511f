package fr.edossier.tender.requirement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The new order of a lot's requirements.")
record RequirementOrder(
        @NotNull @Size(max = 1000) @Schema(description = "Ids of all requirements of the lot, each once.")
        List<@NotNull UUID> requirements) {}
