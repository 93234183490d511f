package fr.edossier.tender.notice;

import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.time.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds published consultations, for anybody. */
@ApplicationScoped
public class NoticeService {
    static final int CALENDAR = 1_000;
    private static final int PAGE = 100;

    private final NoticeRepository notices;
    private final DatabaseClock clock;

    record Found(Page<NoticeView> page, Instant at) {}

    NoticeService(NoticeRepository notices, DatabaseClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A page and the time that its states are of.
     *
     * <p>In a transaction, for the planner's settings alone, which end with it.
     */
    Found find(NoticeQuery query, NoticeOrder order, PageRequest request) {
        Instant now = clock.instant();
        return new Found(found(query, order, request, now), now);
    }

    /** What closes next, from now on unless another time is asked for; at most {@link #CALENDAR}. */
    Found calendar(NoticeQuery query) {
        return calendar(query, PAGE, CALENDAR);
    }

    /** @param size of the pages it is read by */
    Found calendar(NoticeQuery query, int size, int most) {
        Instant now = clock.instant();
        NoticeQuery ahead = query.deadlineFrom() == null ? query.from(now) : query;
        List<NoticeView> events = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = PageRequest.of(
                    cursor, String.valueOf(size), ahead.nameOf(NoticeOrder.deadline), NoticeOrder.KEY_LENGTH);
            Page<NoticeView> page = found(ahead, NoticeOrder.deadline, request, now);
            events.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && events.size() < most);
        return new Found(new Page<>(events.stream().limit(most).toList(), null), now);
    }

    private Page<NoticeView> found(NoticeQuery query, NoticeOrder order, PageRequest request, Instant now) {
        if (query.isAny()) {
            return page(query, null, order, request, now);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            String words = notices.begin(query.q());
            return words == null && query.q() != null
                    ? new Page<>(List.of(), null)
                    : page(query, words, order, request, now);
        });
    }

    private Page<NoticeView> page(
            NoticeQuery query, @Nullable String words, NoticeOrder order, PageRequest request, Instant now) {
        return Page.of(
                notices.page(query, words, order, request, now),
                request,
                NoticeRepository.Found::key,
                NoticeRepository.Found::notice);
    }
}
