package fr.edossier.tender.notice;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import fr.edossier.platform.i18n.Labels;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** Deadlines as an iCalendar (RFC 5545), one event each. */
final class NoticeCalendar {
    static final String MEDIA_TYPE = "text/calendar";

    /**
     * A date in the calendar.
     *
     * @param id stays the same when the date moves, so that calendars move the event
     * @param changedAt time of the consultation's last change
     * @param cancelled whether the date no longer holds
     */
    record Event(String id, String summary, Instant at, Instant changedAt, URI address, boolean cancelled) {}

    private NoticeCalendar() {}

    static String of(List<Event> events, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//e-dossier//tender-service//FR");
        events.forEach(event -> calendar.addEvent(event(event, now)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Event event, Instant now) {
        VEvent shown = new VEvent();
        shown.setUid(event.id());
        shown.setDateTimeStamp(Date.from(now));
        shown.setLastModified(Date.from(event.changedAt()));
        shown.setSummary(event.summary());
        shown.setDateStart(Date.from(event.at()), true);
        shown.setUrl(event.address().toString());
        if (event.cancelled()) {
            shown.setStatus(Status.cancelled());
        }
        return shown;
    }

    /**
     * Deadlines of a notice and of its lots that close before the others; cancelled if the consultation was given up or ended
     * before its deadline.
     */
    static Stream<Event> deadlines(NoticeView notice, URI consultations, Labels labels, Instant now) {
        URI address = consultations.resolve(notice.id().toString());
        boolean cancelled = notice.state() == NoticeState.ABANDONED
                || notice.state() == NoticeState.CLOSED && notice.deadline().isAfter(now);
        String title = labels.of(notice.title());
        Event all = new Event(
                notice.id() + "@deadline",
                labels.of("calendar.deadline", notice.reference(), title),
                notice.deadline(),
                notice.updatedAt(),
                address,
                cancelled);
        Stream<Event> lots = notice.lotDeadlines().stream()
                .map(lot -> new Event(
                        notice.id() + "@lot-" + lot.number(),
                        labels.of("calendar.lot", notice.reference(), title, lot.number()),
                        lot.deadline(),
                        notice.updatedAt(),
                        address,
                        cancelled));
        return Stream.concat(Stream.of(all), lots);
    }
}
