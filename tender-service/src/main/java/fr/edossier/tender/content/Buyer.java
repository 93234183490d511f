package fr.edossier.tender.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.LuhnCheck;

@Schema(description = "The buyer, as named in notices and open data.")
public record Buyer(
        @NotBlank @Size(max = 200) @Schema(examples = "Région Exemple")
        String name,

        @NotNull
        @Pattern(regexp = "[0-9]{14}")
        @LuhnCheck
        @Schema(description = "SIRET, fourteen digits.", examples = "99900100100018")
        String siret) {}
