package fr.edossier.evaluation.contract;

import fr.edossier.platform.fact.FeedReader;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads tender-service's feed. While it cannot be read, the copies of contracts are out of date. */
@ApplicationScoped
class ContractFeed {
    private static final String NEIGHBOUR = "tender";

    private final FeedReader reader;
    private final TenderClient tender;
    private final ContractFacts facts;

    ContractFeed(FeedReader reader, @RestClient TenderClient tender, ContractFacts facts) {
        this.reader = reader;
        this.tender = tender;
        this.facts = facts;
    }

    @Scheduled(every = "{edossier.feed.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        reader.follow(NEIGHBOUR, tender::facts, facts);
    }
}
