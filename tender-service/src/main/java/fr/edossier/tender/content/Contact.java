package fr.edossier.tender.content;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BuyerContact", description = "The office to contact; an office, not a person.")
public record Contact(
        @NotBlank @Size(max = 200) @Schema(examples = "Direction des achats")
        String name,

        @NotNull @Email @Size(max = 200) @Schema(examples = "achats@region.example")
        String email,

        @Size(min = 1, max = 30) @Schema(examples = "+33 4 00 00 00 00") @Nullable
        String phone) {}
