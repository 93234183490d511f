package fr.edossier.criteria.usage;

import fr.edossier.criteria.item.ItemReadingService;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Records the use of items from the feeds and computes the figures of use. Repeated facts have no effect. */
@ApplicationScoped
public class UsageService {
    public static final String TENDER = "tender";
    public static final String EVALUATION = "evaluation";

    private final UsageRepository usage;
    private final FigureRepository figures;
    private final ContractRepository contracts;
    private final UsageTables tables;
    private final ItemReadingService items;
    private final DatabaseClock clock;

    UsageService(
            UsageRepository usage,
            FigureRepository figures,
            ContractRepository contracts,
            UsageTables tables,
            ItemReadingService items,
            DatabaseClock clock) {
        this.usage = usage;
        this.figures = figures;
        this.contracts = contracts;
        this.tables = tables;
        this.items = items;
        this.clock = clock;
    }

    @Transactional
    public void publish(PublishedConsultation fact, Instant at) {
        fact.uses().forEach(use -> usage.add(fact, use, at));
        summarise(fact.uses().stream().map(PublishedConsultation.Use::itemCode));
    }

    @Transactional
    public void award(AwardedLot fact) {
        fact.spreads().forEach(criterion -> usage.add(fact, criterion));
    }

    @Transactional
    public void sign(SignedContract fact) {
        if (usage.add(fact)) {
            fact.uses().forEach(item -> usage.add(fact, item));
            summarise(fact.uses().stream().map(SignedContract.Item::itemCode));
        }
    }

    @Transactional
    public void share(SharedEvaluation fact) {
        for (int position = 0; position < fact.figures().size(); position++) {
            SharedEvaluation.Figure figure = fact.figures().get(position);
            if (figure.itemCode() != null) {
                usage.add(fact, position, figure);
            }
        }
        summarise(fact.figures().stream().map(SharedEvaluation.Figure::itemCode).filter(Objects::nonNull));
    }

    /** Updates the summaries in the order of the codes, so that two writers cannot deadlock. */
    private void summarise(Stream<String> codes) {
        codes.distinct().sorted().forEach(usage::summarise);
    }

    /** Records that the feed was just read to its end. */
    @Transactional
    public void wasRead(String feed) {
        usage.read(feed, clock.instant());
    }

    /** Counts the contracts signed from one instant until before another, by year and CPV division. */
    public List<YearlyContracts> contracts(Instant from, Instant until) {
        return contracts.byYear(from, until);
    }

    /** @throws Problem 404 if the caller may not see the item */
    @Transactional
    ItemUsageView read(Caller caller, String code) {
        items.versions(caller, code);
        List<ItemUsageView.VersionUsage> versions = figures.versions(code);
        return new ItemUsageView(code, figures.total(code), versions, asOf());
    }

    /** Reads when each feed was last read to its end. */
    public FeedsRead asOf() {
        Map<String, Instant> read = new HashMap<>();
        tables.read("select feed, at from feed_reading", UsageService::reading)
                .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        return new FeedsRead(read.get(TENDER), read.get(EVALUATION));
    }

    private static Map.Entry<String, Instant> reading(ResultSet row) throws SQLException {
        return Map.entry(
                row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
