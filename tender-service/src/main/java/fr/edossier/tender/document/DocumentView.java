package fr.edossier.tender.document;

import fr.edossier.tender.file.FileView;
import fr.edossier.tender.file.StoredFile;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ConsultationDocument",
        description = "A document of a consultation.",
        requiredProperties = {"id", "number", "name", "mediaType", "size", "sha256"})
public record DocumentView(
        UUID id,

        @Schema(description = "Number of the upload, from 1; also the entity tag.")
        int number,

        @Schema(examples = "CCTP.pdf") String name,

        @Schema(description = "Detected from the content.", examples = "application/pdf")
        String mediaType,

        @Schema(description = "In bytes.") long size,
        @Schema(description = "SHA-256, hexadecimal.") String sha256,

        @Schema(
                description =
                        "Version of the consultation that made it public; absent while it waits for one and only insiders see it.")
        @Nullable
        Integer since) {

    static String tag(int number) {
        return Integer.toString(number);
    }

    boolean isOf(String otherName, StoredFile stored) {
        return name.equals(otherName) && sha256.equals(stored.sha256());
    }

    FileView file() {
        return new FileView(name, size, sha256);
    }

    /** Copy of the view, made public by a version. */
    DocumentView from(int version) {
        return new DocumentView(
                id, number, name, mediaType, size, sha256, since == null ? Integer.valueOf(version) : since);
    }
}
