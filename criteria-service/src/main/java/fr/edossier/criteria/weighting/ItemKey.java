package fr.edossier.criteria.weighting;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GridItemKey", description = "An item of the catalogue.")
public record ItemKey(
        @NotNull @Pattern(regexp = "[A-Z]{2,5}-[0-9]{3}") @Schema(examples = "ENV-001")
        String code,

        @Min(1)
        @Schema(
                description =
                        "Number of the version; if absent in a draft, the version in force. Publication of the grid "
                                + "fixes it.")
        @Nullable
        Integer number) {}
