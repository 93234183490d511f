package fr.edossier.criteria.grid;

import fr.edossier.platform.i18n.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NewGridCopy")
public record NewCopy(
        @NotNull @Valid @Schema(description = "Name of the copy.")
        Text name) {}
