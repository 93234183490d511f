package fr.edossier.tender.notification;

import fr.edossier.platform.i18n.Language;
import fr.edossier.tender.delivery.Letter;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MailAddress", description = "Mail address at which the caller gets notifications, and their language.")
record MailAddressView(
        @NotBlank
        @Email
        @Pattern(regexp = Letter.ADDRESS)
        @Size(max = 254)
        @Schema(description = "Mail address.", examples = "marches@alpes-proprete.example")
        String address,

        @NotNull Language language) {}
