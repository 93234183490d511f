package fr.edossier.criteria.feed;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.criteria.usage.AwardedLot;
import fr.edossier.criteria.usage.PublishedConsultation;
import fr.edossier.criteria.usage.SharedEvaluation;
import fr.edossier.criteria.usage.SignedContract;
import fr.edossier.criteria.usage.UsageService;
import fr.edossier.platform.fact.FactHandler;
import fr.edossier.platform.fact.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Applies facts of the other services; ignores other types and unknown properties. */
@ApplicationScoped
class UsageFacts implements FactHandler {
    private final UsageService usage;
    private final ObjectMapper json;

    UsageFacts(UsageService usage, ObjectMapper json) {
        this.usage = usage;
        this.json = json;
    }

    @Override
    public void receive(FeedEvent event) {
        switch (event.type()) {
            case "fr.edossier.tender.consultation.published" ->
                usage.publish(data(event, PublishedConsultation.class), event.time());
            case "fr.edossier.tender.lot.awarded" -> usage.award(data(event, AwardedLot.class));
            case "fr.edossier.tender.contract.signed" -> usage.sign(data(event, SignedContract.class));
            case "fr.edossier.evaluation.evaluation.shared" -> usage.share(data(event, SharedEvaluation.class));
            default -> {}
        }
    }

    private <T> T data(FeedEvent event, Class<T> type) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event.data());
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable fact " + event.id() + " of type " + event.type(), e);
        }
    }
}
