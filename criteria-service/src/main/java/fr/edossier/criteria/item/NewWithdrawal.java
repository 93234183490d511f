package fr.edossier.criteria.item;

import fr.edossier.criteria.content.ItemContent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Reason for withdrawing an item, and the item to use instead.")
public record NewWithdrawal(
        @NotBlank @Size(max = 2000) String reason,

        @Pattern(regexp = ItemContent.CODE)
        @Schema(description = "Code of a published item.", examples = "ENV-012")
        @Nullable
        String replacement) {}
