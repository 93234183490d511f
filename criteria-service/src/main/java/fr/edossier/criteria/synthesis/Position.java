package fr.edossier.criteria.synthesis;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.item.WeightRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What one person thinks should become of a proposal.")
public record Position(
        @NotNull Nature nature,

        @Valid @Schema(description = "On a criterion only; one value is a range of equal ends.") @Nullable
        WeightRange weight,

        @NotNull Confidentiality confidentiality,

        @NotNull @Schema(description = "Narrower than ALL on a free-form question only: bidders are treated alike.")
        AskedOf askedOf,

        @NotNull Feasibility feasibility,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Shown to the other participants without its author's name.",
                examples = "Prévoir un modèle de plan de tri.")
        @Nullable
        String remark) {}
