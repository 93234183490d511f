package fr.edossier.evaluation.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.fact.FactFeed;
import fr.edossier.platform.fact.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The facts of tender-service, over HTTP. */
@ApplicationScoped
class TenderFeed implements FactFeed {
    private final TenderClient tender;
    private final ObjectMapper json;

    TenderFeed(@RestClient TenderClient tender, ObjectMapper json) {
        this.tender = tender;
        this.json = json;
    }

    @Override
    public List<FeedEvent> read(@Nullable String after, int limit) {
        try {
            return json.readerForListOf(FeedEvent.class).readValue(tender.facts(after, limit));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("unreadable batch of facts", e);
        }
    }
}
