package fr.edossier.tender.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.hash.Sha256;
import fr.edossier.platform.storage.FileStorage;
import fr.edossier.tender.dossier.DossierContent;
import fr.edossier.tender.dossier.ManifestFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Seals the content of envelopes and opens it again. The stored form is JSON; it is not encrypted. */
@ApplicationScoped
public class SealingService {
    private final FileStorage storage;
    private final ObjectMapper json;

    SealingService(FileStorage storage, ObjectMapper json) {
        this.storage = storage;
        this.json = json;
    }

    public SealedContent seal(DossierContent content) {
        try {
            byte[] bytes = json.writeValueAsBytes(content);
            return new SealedContent(bytes, Sha256.hex(bytes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param sealed bytes that {@link #seal} gave */
    public DossierContent unseal(byte[] sealed) {
        try {
            return json.readValue(sealed, DossierContent.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens a part of a file of an opened envelope, for the caller to close.
     *
     * @param first index of the first byte, from 0
     * @param length in bytes
     */
    public InputStream open(ManifestFile file, long first, long length) {
        return storage.open(file.storageId(), first, length);
    }
}
