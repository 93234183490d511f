package fr.edossier.tender.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Writes and reads bids as JSON in UTF-8. */
@ApplicationScoped
class BidFormat {
    private final ObjectMapper json;

    BidFormat(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(LotBid bid) {
        try {
            return json.writeValueAsBytes(bid);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    LotBid read(byte[] bid) {
        try {
            return json.readValue(bid, LotBid.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
