package fr.edossier.tender.content;

import fr.edossier.tender.codelist.PlaceCodeType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlaceOfPerformance", description = "Where most of the contract is performed.")
public record Place(
        @NotNull @Pattern(regexp = "[0-9A-Z]{2,5}") @Schema(examples = "38")
        String code,

        @NotNull PlaceCodeType codeType,

        @NotBlank @Size(max = 200) @Schema(examples = "Isère")
        String name,

        @Pattern(regexp = "FR[A-Z0-9]{0,3}") @Schema(description = "NUTS code.", examples = "FRK24") @Nullable
        String nuts) {}
