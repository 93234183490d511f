package fr.edossier.tender.notice;

import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.time.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds published consultations, for anybody. */
@ApplicationScoped
public class NoticeService {
    private final NoticeRepository notices;
    private final DatabaseClock clock;

    NoticeService(NoticeRepository notices, DatabaseClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** In a transaction, for the planner's settings alone, which end with it. */
    Page<NoticeView> find(NoticeQuery query, NoticeOrder order, PageRequest request) {
        if (query.isAny()) {
            return page(query, null, order, request);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            String words = notices.begin(query.q());
            return words == null && query.q() != null
                    ? new Page<>(List.of(), null)
                    : page(query, words, order, request);
        });
    }

    private Page<NoticeView> page(NoticeQuery query, @Nullable String words, NoticeOrder order, PageRequest request) {
        return Page.of(
                notices.page(query, words, order, request, clock.instant()),
                request,
                NoticeRepository.Found::key,
                NoticeRepository.Found::notice);
    }
}
