package fr.edossier.criteria.weighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.edossier.platform.i18n.Text;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "GridSubCriterion",
        description = "A part of a criterion: a name, or a criterion of the catalogue. Its weight is of the kind of "
                + "the grid and is part of the weight of its criterion; either all sub-criteria of a criterion "
                + "have a weight or none has.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubCriterion(
        @Valid @Nullable Text name,
        @Valid @Nullable ItemKey item,
        @Valid @Nullable Weight weight) {}
