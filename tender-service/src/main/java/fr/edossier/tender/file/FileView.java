package fr.edossier.tender.file;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file as its owner sees it.
 *
 * @param sha256 hexadecimal
 */
@Schema(name = "DossierFile")
public record FileView(
        UUID id,
        String name,
        @Schema(description = "Bytes.") long size,
        @Schema(description = "SHA-256, hexadecimal.") String sha256) {}
