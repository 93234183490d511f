package fr.edossier.tender.notice;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.search.RowConditions;
import fr.edossier.platform.search.WordSearch;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.codelist.PurchaseCategory;
import fr.edossier.tender.content.Procedure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the keys of a page in table {@code notice}, which a trigger fills, then reads the consultations of the page. */
@ApplicationScoped
class NoticeRepository {
    private static final String DEADLINE = NoticeOrder.deadline.column();

    private static final String SHOWN = "select c.id, c.reference, c.title ->> 'fr', c.title ->> 'en', c.procedure,"
            + " c.category, c.department, c.status, c.deadline, c.published_at, c.cpv, c.touched_at,"
            + " cast(s.first_key as text), array_to_string(array(select l.number || ' ' || cast(extract(epoch from l.deadline) as text)"
            + " from lot l where l.consultation_id = c.id and l.deadline is not null and l.ending is null), ','),"
            + " c.buyer, ";

    private final EntityManager entities;
    private final DatabaseClock clock;
    private final WordSearch rows;

    /**
     * A consultation found.
     *
     * @param key its position in the order, as the cursor holds it
     * @param at time at which its state was computed
     */
    record Found(NoticeView notice, List<String> key, Instant at) {}

    NoticeRepository(EntityManager entities, DatabaseClock clock) {
        this.entities = entities;
        this.clock = clock;
        this.rows = new WordSearch(entities, "notice", "consultation_id");
    }

    /** See {@link WordSearch#begin}. */
    @Nullable
    String begin(@Nullable String q) {
        return rows.begin(q);
    }

    /**
     * The rows of a page.
     *
     * @param words result of {@link #begin}, which a query without conditions need not call
     * @param now time at which states are computed; null for the time of the statement, if the query has no state
     */
    @SuppressWarnings("unchecked")
    List<Found> page(
            NoticeQuery query, @Nullable String words, NoticeOrder order, PageRequest request, @Nullable Instant now) {
        WordSearch.Source source = source(query, words, order, request, now);
        Map<String, Object> after = after(order, request);
        Query asked = entities.createNativeQuery(SHOWN
                + (now == null ? clock.column() : "cast(:at as timestamptz)")
                + " from (select s.consultation_id, " + order.key() + " as first_key from " + source.from()
                + (after.isEmpty() ? "" : order.after()) + order.orderBy() + " limit " + request.fetchSize()
                + ") s join consultation c on c.id = s.consultation_id" + order.orderBy("s.first_key"));
        source.values().forEach(asked::setParameter);
        after.forEach(asked::setParameter);
        if (now != null) {
            asked.setParameter("at", now);
        }
        return ((List<Object[]>) asked.getResultList())
                .stream().map(row -> found(row, order)).toList();
    }

    private WordSearch.Source source(
            NoticeQuery query, @Nullable String words, NoticeOrder order, PageRequest request, @Nullable Instant now) {
        RowConditions conditions = conditions(query, words, now);
        if (order == NoticeOrder.relevance) {
            return rows.ranked(
                    conditions,
                    Objects.requireNonNull(words),
                    NoticeOrder.publication.walk(Map.of()),
                    order.walk(after(order, request)),
                    request.fetchSize());
        }
        return query.isAny()
                ? rows.all(conditions)
                : rows.source(conditions, order.walk(after(order, request)), request.fetchSize());
    }

    private static Map<String, Object> after(NoticeOrder order, PageRequest request) {
        return request.after().isEmpty()
                ? Map.of()
                : Map.of("first", order.firstOf(request), "second", Objects.requireNonNull(request.afterId(1)));
    }

    private static RowConditions conditions(NoticeQuery query, @Nullable String words, @Nullable Instant now) {
        RowConditions.Builder row = new RowConditions.Builder().words(words);
        code(row, "procedure", query.procedure());
        code(row, "category", query.category());
        code(row, "reservation", query.reservation());
        if (query.department() != null) {
            row.column("department", "department", query.department());
        }
        term(row, "cpv", query.cpv());
        term(row, "place", query.place());
        term(row, "placeDepartment", query.placeDepartment());
        term(row, "nuts", query.nuts());
        term(row, "theme", Boolean.TRUE.equals(query.environmental()) ? "ENVIRONMENT" : null);
        term(row, "theme", Boolean.TRUE.equals(query.social()) ? "SOCIAL" : null);
        if (query.deadlineFrom() != null) {
            row.bound(DEADLINE, ">=", "deadlineFrom", query.deadlineFrom());
        }
        if (query.deadlineTo() != null) {
            row.bound(DEADLINE, "<=", "deadlineTo", query.deadlineTo());
        }
        if (query.state() != null) {
            state(row, query.state(), Objects.requireNonNull(now));
        }
        return row.build();
    }

    /** Adds the condition on the state, which depends on the clock: nothing is stored when a deadline passes. */
    private static void state(RowConditions.Builder row, NoticeState state, Instant now) {
        switch (state) {
            case OPEN -> row.where("s.status = 'PUBLISHED'").bound(DEADLINE, ">=", "now", now);
            case CLOSED ->
                row.where("(s.status in ('OPENED', 'ENDED') or s.status = 'PUBLISHED' and s.deadline < :now)")
                        .value("now", now);
            case ABANDONED -> row.column("status", "status", "ABANDONED");
        }
    }

    private static void code(RowConditions.Builder row, String name, @Nullable Enum<?> code) {
        if (code != null) {
            row.column(name, name, code.name());
        }
    }

    private static void term(RowConditions.Builder row, String name, @Nullable String value) {
        row.words(value == null ? null : RowConditions.term(name, value));
    }

    private static Found found(Object[] row, NoticeOrder order) {
        Instant now = (Instant) row[15];
        Instant deadline = (Instant) row[8];
        Instant publishedAt = (Instant) row[9];
        NoticeView notice = new NoticeView(
                (UUID) row[0],
                (String) row[1],
                new Wording((String) row[2], (String) row[3]),
                row[4] == null ? null : Procedure.valueOf((String) row[4]),
                row[5] == null ? null : PurchaseCategory.valueOf((String) row[5]),
                (String) row[6],
                state((String) row[7], deadline, now),
                deadline,
                publishedAt,
                (String) row[10],
                (Instant) row[11],
                lots((String) row[13]),
                (String) row[14]);
        String first =
                switch (order) {
                    case deadline -> deadline.toString();
                    case publication -> publishedAt.toString();
                    case relevance -> (String) row[12];
                };
        return new Found(notice, List.of(first, notice.id().toString()), now);
    }

    /** @param said pairs of lot number and deadline in epoch seconds, in any order; may be empty */
    private static List<NoticeView.LotDeadline> lots(String said) {
        return said.isEmpty()
                ? List.of()
                : Arrays.stream(said.split(","))
                        .map(lot -> lot.split(" "))
                        .map(lot ->
                                new NoticeView.LotDeadline(Integer.parseInt(lot[0]), instant(new BigDecimal(lot[1]))))
                        .sorted(Comparator.comparingInt(NoticeView.LotDeadline::number))
                        .toList();
    }

    private static Instant instant(BigDecimal seconds) {
        BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
        return Instant.ofEpochSecond(
                parts[0].longValueExact(), parts[1].movePointRight(9).intValueExact());
    }

    private static NoticeState state(String status, Instant deadline, Instant now) {
        if (status.equals("ABANDONED")) {
            return NoticeState.ABANDONED;
        }
        return status.equals("PUBLISHED") && !now.isAfter(deadline) ? NoticeState.OPEN : NoticeState.CLOSED;
    }
}
