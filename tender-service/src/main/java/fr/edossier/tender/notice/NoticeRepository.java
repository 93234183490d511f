package fr.edossier.tender.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.search.RowConditions;
import fr.edossier.platform.search.WordSearch;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.codelist.PurchaseCategory;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.content.Procedure;
import fr.edossier.tender.notice.NoticeView.LotDeadline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes table {@code notice}, and finds the rows of a page in it. */
@ApplicationScoped
class NoticeRepository {
    private static final String DEADLINE = NoticeOrder.deadline.column();

    private static final String WRITE =
            "insert into notice (consultation_id, reference, title_fr, title_en, procedure, category, cpv, buyer, department,"
                    + " status, deadline, lot_deadlines, published_at, changed_at, words) values (:id, :reference, :fr, :en,"
                    + " :procedure, :category, :cpv, :buyer, :department, :status, :deadline,"
                    + " cast(cast(:lots as text) as jsonb), :publishedAt, :changedAt,"
                    + " notice_words(cast(cast(:consultation as text) as jsonb), cast(:themes as text[])))";

    private static final String SHOWN = "select n.consultation_id, n.reference, n.title_fr, n.title_en, n.procedure,"
            + " n.category, n.department, n.status, n.deadline, n.published_at, n.cpv, n.changed_at,"
            + " cast(s.first_key as text), cast(n.lot_deadlines as text), n.buyer, ";

    private final EntityManager entities;
    private final DatabaseClock clock;
    private final ObjectMapper json;
    private final WordSearch rows;

    /**
     * A consultation found.
     *
     * @param key its position in the order, as the cursor holds it
     * @param at time at which its state was computed
     */
    record Found(NoticeView notice, List<String> key, Instant at) {}

    NoticeRepository(EntityManager entities, DatabaseClock clock, ObjectMapper json) {
        this.entities = entities;
        this.clock = clock;
        this.json = json;
        this.rows = new WordSearch(entities, "notice", "consultation_id");
    }

    /**
     * Replaces the notice of a consultation.
     *
     * @param consultation a published consultation as anybody reads it
     * @param themes of its clauses and criteria
     */
    void write(ConsultationView consultation, Set<String> themes) {
        ConsultationContent content = consultation.content();
        boolean closed = consultation.status() == ConsultationStatus.CLOSED;
        String document = written(consultation);
        entities.createNativeQuery("delete from notice where consultation_id = :id")
                .setParameter("id", consultation.id())
                .executeUpdate();
        entities.createNativeQuery(WRITE)
                .setParameter("id", consultation.id())
                .setParameter("reference", consultation.reference())
                .setParameter("fr", consultation.title().fr())
                .setParameter("en", consultation.title().en())
                .setParameter("procedure", name(content.procedure()))
                .setParameter("category", name(content.category()))
                .setParameter("cpv", consultation.cpv())
                .setParameter(
                        "buyer",
                        content.buyer() == null ? null : content.buyer().name())
                .setParameter("department", consultation.department())
                .setParameter("status", (closed ? ConsultationStatus.PUBLISHED : consultation.status()).name())
                .setParameter("deadline", consultation.deadline())
                .setParameter("lots", written(LotDeadline.of(consultation.lots())))
                .setParameter("publishedAt", consultation.publishedAt())
                .setParameter("changedAt", consultation.updatedAt())
                .setParameter("consultation", document)
                .setParameter("themes", themes.toArray(String[]::new))
                .executeUpdate();
        entities.createNativeQuery("insert into notice_word (word, lexeme) select word, lexeme"
                        + " from notice_new_words(cast(cast(:consultation as text) as jsonb))")
                .setParameter("consultation", document)
                .executeUpdate();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
                + ") s join notice n on n.consultation_id = s.consultation_id" + order.orderBy("s.first_key"));
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
            return rows.ranked(conditions, Objects.requireNonNull(words), NoticeOrder.publication.walk(Map.of()));
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
        term(row, "department", query.department());
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
            case ABANDONED -> term(row, "status", "ABANDONED");
        }
    }

    private static void code(RowConditions.Builder row, String name, @Nullable Enum<?> code) {
        term(row, name, name(code));
    }

    private static void term(RowConditions.Builder row, String name, @Nullable String value) {
        row.words(value == null ? null : RowConditions.term(name, value));
    }

    private Found found(Object[] row, NoticeOrder order) {
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

    private List<LotDeadline> lots(String document) {
        try {
            return List.of(json.readValue(document, LotDeadline[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NoticeState state(String status, Instant deadline, Instant now) {
        if (status.equals("ABANDONED")) {
            return NoticeState.ABANDONED;
        }
        return status.equals("PUBLISHED") && !now.isAfter(deadline) ? NoticeState.OPEN : NoticeState.CLOSED;
    }
}
