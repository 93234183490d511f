package fr.edossier.tender.follower;

import fr.edossier.platform.i18n.Language;
import fr.edossier.tender.delivery.Letter;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Somebody who wants mails about changes, answers and the outcome of a consultation.")
record NewFollower(
        @NotBlank @Size(max = 200) @Schema(examples = "Simone Martin")
        String name,

        @Size(min = 1, max = 200) @Schema(examples = "Alpes Propreté") @Nullable
        String organisation,

        @NotBlank
        @Email
        @Pattern(regexp = Letter.ADDRESS)
        @Size(max = 254)
        @Schema(description = "Mail address.", examples = "marches@alpes-proprete.example")
        String address,

        @NotNull @Schema(description = "Language of the mails.")
        Language language) {}
