package fr.edossier.criteria.usage;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.fact.FactConsumer;
import fr.edossier.platform.fact.FactFeed;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Follows the feeds of the neighbours, each by itself. While one cannot be read its figures are merely as old as they say: each
 * trouble is logged once, and the next turn tries again.
 */
@ApplicationScoped
class UsageFeeds {
    static final String TENDER = "tender";
    static final String EVALUATION = "evaluation";
    private static final Logger LOG = Logger.getLogger(UsageFeeds.class);

    private final FactConsumer consumer;
    private final UsageFacts facts;
    private final UsageService usage;
    private final FactFeed tender;
    private final FactFeed evaluation;

    /** By feed, of its last turn; no entry for one that could be read. */
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    UsageFeeds(
            FactConsumer consumer,
            UsageFacts facts,
            UsageService usage,
            @RestClient TenderClient tender,
            @RestClient EvaluationClient evaluation,
            ObjectMapper json) {
        this.consumer = consumer;
        this.facts = facts;
        this.usage = usage;
        this.tender = new NeighbourFeed(tender::facts, json);
        this.evaluation = new NeighbourFeed(evaluation::facts, json);
    }

    @Scheduled(every = "{edossier.feed.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followTender() {
        follow(TENDER, tender);
    }

    @Scheduled(every = "{edossier.feed.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followEvaluation() {
        follow(EVALUATION, evaluation);
    }

    private void follow(String feed, FactFeed source) {
        try {
            int received;
            do {
                received = consumer.poll(feed, source, facts);
            } while (received > 0);
            usage.wasRead(feed);
            if (troubles.remove(feed) != null) {
                LOG.infof("The feed of %s-service is readable again", feed);
            }
        } catch (RuntimeException failure) {
            if (!failure.toString().equals(troubles.put(feed, failure.toString()))) {
                LOG.warnf("The feed of %s-service cannot be read, figures stay as they are: %s", feed, failure);
                LOG.debug("The failure in full", failure);
            }
        }
    }
}
