package fr.edossier.tender.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Limits on a dossier's files, announced before anybody uploads one.",
        requiredProperties = {"maxFileBytes", "maxFiles"})
public record UploadLimits(
        @Min(1) @Max(10_000_000_000L) @Schema(description = "Largest file, in bytes.", examples = "104857600")
        long maxFileBytes,

        @Min(1) @Max(1000) @Schema(description = "Most files of one dossier.", examples = "50")
        int maxFiles,

        @Size(max = 50)
        @Schema(
                description = "File name endings that are accepted, whatever their case; empty: any.",
                examples = "[\"pdf\",\"xlsx\"]")
        List<@NotBlank @Size(max = 10) String> endings) {
    public UploadLimits {
        endings = endings == null ? List.of() : List.copyOf(endings);
    }

    public boolean admits(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return endings.isEmpty()
                || endings.stream().anyMatch(ending -> small.endsWith("." + ending.toLowerCase(Locale.ROOT)));
    }
}
