package fr.edossier.tender.notice;

import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.time.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

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
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            String words = notices.begin(query.q());
            return words == null && query.q() != null
                    ? new Page<>(List.of(), null)
                    : Page.of(
                            notices.page(query, words, order, request, now),
                            request,
                            NoticeRepository.Found::key,
                            NoticeRepository.Found::notice);
        });
    }
}
