package fr.edossier.criteria.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Items to compose into one document.")
record NewItemDocument(
        @NotNull DocumentKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Nettoyage des lycées")
        String title,

        @NotNull @Size(min = 1, max = 100) @Schema(description = "Items in the order of the document.")
        List<@NotNull @Valid ChosenItem> items) {}
