package fr.edossier.criteria.grid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "GridSharing",
        description = "Which other departments may read and copy a grid, once it is published.",
        requiredProperties = {"departments", "all"})
public record Sharing(
        @NotNull @Size(max = 200) @Schema(examples = "[\"LYCEES\"]")
        List<@NotBlank @Size(max = 100) String> departments,

        @NotNull @Schema(description = "Every department.") Boolean all) {}
