package fr.edossier.evaluation.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.fact.FactHandler;
import fr.edossier.platform.fact.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Stores the contracts of tender-service's facts. Ignores other types of facts and unknown properties. */
@ApplicationScoped
class ContractFacts implements FactHandler {
    private final ContractService contracts;
    private final ObjectMapper json;

    ContractFacts(ContractService contracts, ObjectMapper json) {
        this.contracts = contracts;
        this.json = json;
    }

    @Override
    public void receive(FeedEvent event) {
        switch (event.type()) {
            case "fr.edossier.tender.contract.signed" -> contracts.sign(data(event, SignedContract.class));
            case "fr.edossier.tender.contract.completed" -> contracts.complete(data(event, CompletedContract.class));
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
