package fr.edossier.tender.analysis;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A mark and the appreciation that explains it.")
public record NewMark(
        @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 2) @Schema(examples = "8")
        BigDecimal mark,

        @NotBlank @Size(max = 5000) String appreciation) {}
