package fr.edossier.criteria.grid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "GridSharing",
        description = "Other departments that may read and copy the grid once it is published.",
        requiredProperties = {"departments", "all"})
public record Sharing(
        @NotNull @Size(max = 200) @Schema(examples = "[\"LYCEES\"]")
        List<@NotBlank @Size(max = 100) String> departments,

        @NotNull @Schema(description = "Whether the grid is shared with every department.")
        Boolean all) {}
