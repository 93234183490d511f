package fr.edossier.platform.i18n;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text that is binding in French; the English text, if any, is for information. */
@Schema(description = "A text that is binding in French; the English text, if any, is for information.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(
        @NotBlank @Size(max = 20_000) @Schema(examples = "Le titulaire trie ses déchets.")
        String fr,

        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 20_000)
        @Schema(examples = "The contractor sorts its waste.")
        @Nullable
        String en) {}
