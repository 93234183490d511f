package fr.edossier.criteria.item;

import fr.edossier.platform.i18n.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an item says, as its writers give it. What may be null may be missing from a draft. */
@Schema(description = "The content of an item; a draft may lack what publication will ask for.")
public record ItemContent(
        @NotNull
        @Pattern(regexp = ItemContent.CODE)
        @Schema(description = "Unique in the catalogue.", examples = "ENV-001")
        String code,

        @NotNull Nature nature,

        @NotNull Theme theme,

        @NotNull @Valid Text title,

        @Valid @Schema(description = "Ready to be put into a contract or the rules of a consultation.") @Nullable
        Text text,

        @Valid @Schema(description = "What the supplier is asked; not on a clause.") @Nullable
        Text question,

        @Valid
        @Schema(
                description =
                        "Why it concerns what is bought, or how that is performed, at any stage of its life cycle; publishing a criterion requires it.")
        @Nullable
        Text linkToSubject,

        @Valid @Schema(description = "On a criterion only.") @Nullable
        WeightRange suggestedWeight,

        @NotNull @Schema(description = "Narrower than ALL on a free-form question only: bidders are treated alike.")
        AskedOf askedOf,

        @NotNull Confidentiality confidentiality,

        @Size(min = 1, max = 200)
        @Schema(description = "What performance is measured by; on a clause only.", examples = "heures d'insertion")
        @Nullable
        String indicator,

        @Size(min = 1, max = 20) @Schema(description = "The indicator's unit.", examples = "h") @Nullable
        String unit,

        @Size(min = 1, max = 500)
        @Schema(description = "Articles the item rests on.", examples = "CCP, L2112-2")
        @Nullable
        String legalBasis) {
    static final String CODE = "[A-Z]{2,5}-[0-9]{3}";
}
