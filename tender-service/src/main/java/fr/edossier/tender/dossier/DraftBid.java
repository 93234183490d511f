package fr.edossier.tender.dossier;

import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a supplier offers for a lot.")
public record DraftBid(
        @NotNull @Valid Money price,
        @NotNull @Size(max = 500) List<@NotNull @Valid Answer> answers) {

    @Schema(description = "The answer to a requirement.")
    public record Answer(
            @NotNull UUID requirementId,

            @NotNull @Size(max = 20_000) String text,

            @DecimalMin("0")
            @Digits(integer = 14, fraction = 4)
            @Schema(description = "Figure that the supplier commits to, in the requirement's unit.", examples = "3600")
            @Nullable
            BigDecimal committed,

            @Schema(description = "Confidentiality, where stricter than the requirement's.") @Nullable
            Confidentiality confidentiality) {}
}
