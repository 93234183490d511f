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

/** What the feeds say of the catalogue's use, and the figures that come of it. The first telling of anything counts. */
@ApplicationScoped
public class UsageService {
    private final UsageRepository usage;
    private final FigureRepository figures;
    private final UsageTables tables;
    private final ItemReadingService items;
    private final DatabaseClock clock;

    UsageService(
            UsageRepository usage,
            FigureRepository figures,
            UsageTables tables,
            ItemReadingService items,
            DatabaseClock clock) {
        this.usage = usage;
        this.figures = figures;
        this.tables = tables;
        this.items = items;
        this.clock = clock;
    }

    @Transactional
    void publish(PublishedConsultation told, Instant at) {
        told.uses().forEach(use -> usage.add(told, use, at));
        summarise(told.uses().stream().map(PublishedConsultation.Use::itemCode));
    }

    @Transactional
    void award(AwardedLot told) {
        told.spreads().forEach(criterion -> usage.add(told, criterion));
    }

    @Transactional
    void sign(SignedContract told) {
        if (usage.add(told)) {
            told.uses().forEach(item -> usage.add(told, item));
            summarise(told.uses().stream().map(SignedContract.Item::itemCode));
        }
    }

    @Transactional
    void share(SharedEvaluation told) {
        for (int position = 0; position < told.figures().size(); position++) {
            SharedEvaluation.Figure figure = told.figures().get(position);
            if (figure.itemCode() != null) {
                usage.add(told, position, figure);
            }
        }
        summarise(told.figures().stream().map(SharedEvaluation.Figure::itemCode).filter(Objects::nonNull));
    }

    /** In one order, so that two writers never wait for each other. */
    private void summarise(Stream<String> codes) {
        codes.distinct().sorted().forEach(usage::summarise);
    }

    /** The feed was read to its end just now. */
    @Transactional
    void wasRead(String feed) {
        usage.read(feed, clock.instant());
    }

    /** @throws Problem 404, as the item itself, for an item the caller may not know of */
    @Transactional
    ItemUsageView read(Caller caller, String code) {
        items.versions(caller, code);
        List<ItemUsageView.VersionUsage> versions = figures.versions(code);
        return new ItemUsageView(code, figures.total(code), versions, asOf());
    }

    FeedsRead asOf() {
        Map<String, Instant> read = new HashMap<>();
        tables.read("select feed, at from feed_reading", UsageService::reading)
                .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        return new FeedsRead(read.get(UsageFeeds.TENDER), read.get(UsageFeeds.EVALUATION));
    }

    private static Map.Entry<String, Instant> reading(ResultSet row) throws SQLException {
        return Map.entry(
                row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
