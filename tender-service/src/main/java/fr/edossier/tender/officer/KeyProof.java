package fr.edossier.tender.officer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Proof that the sender holds the private key.")
record KeyProof(
        @NotNull @Size(min = 1, max = 200) @Schema(description = "The decrypted text of the challenge.")
        String secret) {}
