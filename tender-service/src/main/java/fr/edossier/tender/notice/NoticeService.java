package fr.edossier.tender.notice;

import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.consultation.ConsultationChange;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the notices of published consultations, and finds them for anybody. */
@ApplicationScoped
public class NoticeService {
    static final int CALENDAR = 1_000;
    private static final int PAGE = 100;

    private final NoticeRepository notices;
    private final RequirementService requirements;
    private final DatabaseClock clock;

    record Found(Page<NoticeView> page, Instant at) {}

    NoticeService(NoticeRepository notices, RequirementService requirements, DatabaseClock clock) {
        this.notices = notices;
        this.requirements = requirements;
        this.clock = clock;
    }

    /** Writes the notice in the transaction of the change, so that readers see both or neither. */
    void onChange(@Observes ConsultationChange change) {
        Set<String> themes = requirements.ofConsultation(change.consultation().id()).stream()
                .filter(requirement -> requirement.nature() != Nature.FREE_FORM)
                .map(RequirementView::theme)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        notices.write(change.consultation(), themes);
    }

    /**
     * Finds a page, with the time at which its states were computed.
     *
     * <p>Runs in a transaction only for planner settings that end with it.
     */
    Found find(NoticeQuery query, NoticeOrder order, PageRequest request) {
        Instant asked = query.state() == null ? null : clock.instant();
        List<NoticeRepository.Found> rows = found(query, order, request, asked);
        Instant shown = rows.isEmpty() ? asked : rows.get(0).at();
        return new Found(page(rows, request), shown == null ? clock.instant() : shown);
    }

    /** The consultations that close next, from now on unless the query says otherwise; at most {@link #CALENDAR}. */
    Found calendar(NoticeQuery query) {
        return calendar(query, PAGE, CALENDAR);
    }

    /** @param size number of consultations read at a time; {@code most} limits the result */
    Found calendar(NoticeQuery query, int size, int most) {
        Instant now = clock.instant();
        NoticeQuery ahead = query.deadlineFrom() == null ? query.from(now) : query;
        List<NoticeView> events = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = PageRequest.of(
                    cursor, String.valueOf(size), ahead.nameOf(NoticeOrder.deadline), NoticeOrder.KEY_LENGTH);
            Page<NoticeView> page = page(found(ahead, NoticeOrder.deadline, request, now), request);
            events.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && events.size() < most);
        return new Found(new Page<>(events.stream().limit(most).toList(), null), now);
    }

    private List<NoticeRepository.Found> found(
            NoticeQuery query, NoticeOrder order, PageRequest request, @Nullable Instant now) {
        if (query.isAny()) {
            return notices.page(query, null, order, request, now);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            String words = notices.begin(query.q());
            return words == null && query.q() != null ? List.of() : notices.page(query, words, order, request, now);
        });
    }

    private static Page<NoticeView> page(List<NoticeRepository.Found> rows, PageRequest request) {
        return Page.of(rows, request, NoticeRepository.Found::key, NoticeRepository.Found::notice);
    }
}
