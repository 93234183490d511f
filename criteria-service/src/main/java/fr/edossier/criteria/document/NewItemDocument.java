package fr.edossier.criteria.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A chosen set of items to set out as one document.")
record NewItemDocument(
        @NotNull DocumentKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Nettoyage des lycées")
        String title,

        @NotNull @Size(min = 1, max = 100) @Schema(description = "In the order in which the document is to have them.")
        List<@NotNull @Valid ChosenItem> items) {}
