package fr.edossier.tender.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NewLotEvaluators", description = "The evaluators of a lot.")
record LotEvaluators(
        @NotEmpty @Size(max = 20) @Schema(description = "User names.", examples = "[\"eve\"]")
        List<@NotBlank @Size(max = 100) String> names) {
    LotEvaluators {
        names = names == null ? List.of() : names.stream().distinct().toList();
    }
}
