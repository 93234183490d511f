package fr.edossier.criteria.feed;

import fr.edossier.criteria.usage.UsageService;
import fr.edossier.platform.fact.FeedReader;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads the feeds of the other services independently of each other and records when each was read. */
@ApplicationScoped
class UsageFeeds {
    private final FeedReader reader;
    private final UsageFacts facts;
    private final UsageService usage;
    private final TenderClient tender;
    private final EvaluationClient evaluation;

    UsageFeeds(
            FeedReader reader,
            UsageFacts facts,
            UsageService usage,
            @RestClient TenderClient tender,
            @RestClient EvaluationClient evaluation) {
        this.reader = reader;
        this.facts = facts;
        this.usage = usage;
        this.tender = tender;
        this.evaluation = evaluation;
    }

    @Scheduled(every = "{edossier.feed.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followTender() {
        follow(UsageService.TENDER, tender::facts);
    }

    @Scheduled(every = "{edossier.feed.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followEvaluation() {
        follow(UsageService.EVALUATION, evaluation::facts);
    }

    private void follow(String neighbour, FeedReader.Batches batches) {
        if (reader.follow(neighbour, batches, facts)) {
            usage.wasRead(neighbour);
        }
    }
}
