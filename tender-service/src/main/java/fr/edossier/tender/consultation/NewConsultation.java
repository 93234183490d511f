package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The content of a draft consultation.")
public record NewConsultation(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}")
        @Schema(description = "Unique in the department.", examples = "2026-ACHATS-014")
        String reference,

        @NotNull @Valid Text title,
        @NotNull @Valid Text object,
        @NotNull Procedure procedure,

        @NotNull
        @Schema(
                description = "Last instant at which an envelope is admitted, with its offset.",
                examples = "2026-12-01T17:00:00+01:00")
        Instant deadline,

        @NotNull
        @Size(min = 2, max = 10)
        @Schema(description = "User names of the opening officers.", examples = "[\"olga\",\"omar\",\"otto\"]")
        List<@NotBlank @Size(max = 100) String> openingOfficers,

        @Min(2) @Max(10) @Schema(description = "How many different officers must act to open.", examples = "2")
        int openingThreshold,

        @Pattern(regexp = Cpv.CODE)
        @Schema(
                description = "Main code of the Common Procurement Vocabulary, eight digits without the check digit.",
                examples = "90911000")
        @Nullable
        String cpv) {}
