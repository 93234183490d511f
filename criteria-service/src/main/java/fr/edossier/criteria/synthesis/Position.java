package fr.edossier.criteria.synthesis;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.content.WeightRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Opinion of one person on a proposal.")
public record Position(
        @NotNull Nature nature,

        @Valid @Schema(description = "On a criterion only; a single value is a range with equal ends.") @Nullable
        WeightRange weight,

        @NotNull Confidentiality confidentiality,

        @NotNull
        @Schema(
                description =
                        "Anything but ALL is allowed only on a free-form question, because bidders are treated alike.")
        AskedOf askedOf,

        @NotNull Feasibility feasibility,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Shown to the other participants without the name of its author.",
                examples = "Prévoir un modèle de plan de tri.")
        @Nullable
        String remark) {}
