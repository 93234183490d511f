package fr.edossier.criteria.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Proposal to merge into, and the reason.")
record NewMerger(
        @NotNull @Schema(description = "Another proposal of the same workshop, not merged itself.")
        UUID into,

        @NotBlank @Size(max = 2000) @Schema(examples = "Les deux demandent le tri des biodéchets.")
        String reason) {}
