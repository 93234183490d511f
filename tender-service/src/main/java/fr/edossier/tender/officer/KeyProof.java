package fr.edossier.tender.officer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Shows that its sender holds the private part.")
record KeyProof(
        @NotNull @Size(min = 1, max = 200) @Schema(description = "What the challenge says when it is decrypted.")
        String secret) {}
