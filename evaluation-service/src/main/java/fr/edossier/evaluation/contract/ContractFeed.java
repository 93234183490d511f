package fr.edossier.evaluation.contract;

import fr.edossier.platform.fact.FactConsumer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows tender-service's feed. While it cannot be read the contracts are merely as old as they are: each trouble is said
 * once, and the next turn tries again.
 */
@ApplicationScoped
class ContractFeed {
    private static final Logger LOG = Logger.getLogger(ContractFeed.class);
    private static final String FEED = "tender";

    private final FactConsumer consumer;
    private final TenderFeed tender;
    private final ContractFacts facts;

    /** Of the last turn; turns never overlap, but run on different threads. */
    private volatile @Nullable String trouble;

    ContractFeed(FactConsumer consumer, TenderFeed tender, ContractFacts facts) {
        this.consumer = consumer;
        this.tender = tender;
        this.facts = facts;
    }

    @Scheduled(every = "{edossier.feed.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        try {
            int received;
            do {
                received = consumer.poll(FEED, tender, facts);
            } while (received > 0);
            if (trouble != null) {
                LOG.info("The feed of tender-service is readable again");
                trouble = null;
            }
        } catch (RuntimeException failure) {
            if (!failure.toString().equals(trouble)) {
                LOG.warnf("The feed of tender-service cannot be read, contracts stay as they are: %s", failure);
                LOG.debug("The failure in full", failure);
            }
            trouble = failure.toString();
        }
    }
}
