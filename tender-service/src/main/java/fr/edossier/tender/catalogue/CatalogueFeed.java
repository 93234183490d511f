package fr.edossier.tender.catalogue;

import fr.edossier.platform.fact.FeedReader;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads the feed of criteria-service. While it is down, only the warnings about drafts are late. */
@ApplicationScoped
class CatalogueFeed {
    private static final String NEIGHBOUR = "criteria";

    private final FeedReader reader;
    private final CatalogueFeedClient catalogue;
    private final CatalogueFacts facts;

    CatalogueFeed(FeedReader reader, @RestClient CatalogueFeedClient catalogue, CatalogueFacts facts) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.facts = facts;
    }

    @Scheduled(every = "{edossier.feed.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        reader.follow(NEIGHBOUR, catalogue::facts, facts);
    }
}
