package fr.edossier.tender.notice;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.page.Page;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of search results as an Atom feed (RFC 4287), with a link to the next page (RFC 5005). */
final class NoticeFeed {
    static final String MEDIA_TYPE = "application/atom+xml";

    private NoticeFeed() {}

    /**
     * The feed as XML.
     *
     * @param self address of this page; {@code next} that of the next one
     * @param consultations base address of the consultations, ending in a slash
     */
    static String of(
            Page<NoticeView> page, URI self, @Nullable URI next, URI consultations, Labels labels, Instant now) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(self.toString());
        feed.setTitle(labels.of("feed.title"));
        feed.setLanguage(labels.language().tag());
        feed.setUpdated(Date.from(page.items().stream()
                .map(NoticeView::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(now)));
        List<Link> links = new ArrayList<>(List.of(link("self", self)));
        if (next != null) {
            links.add(link("next", next));
        }
        feed.setAlternateLinks(List.of());
        feed.setOtherLinks(links);
        feed.setEntries(page.items().stream()
                .map(notice -> entry(notice, consultations, labels))
                .toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(NoticeView notice, URI consultations, Labels labels) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + notice.id());
        entry.setTitle(labels.of(notice.title()));
        entry.setPublished(Date.from(notice.publishedAt()));
        entry.setUpdated(Date.from(notice.updatedAt()));
        Person buyer = new Person();
        buyer.setName(Stream.of(notice.buyer(), notice.department())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
        entry.setAuthors(List.of(buyer));
        entry.setAlternateLinks(
                List.of(link("alternate", consultations.resolve(notice.id().toString()))));
        Content summary = new Content();
        summary.setType("text");
        Stream<String> all = Stream.of(
                labels.of("feed.summary", notice.reference(), labels.of(notice.state()), labels.of(notice.deadline())));
        Stream<String> lots = notice.lotDeadlines().stream()
                .map(lot -> labels.of("feed.lot", lot.number(), labels.of(lot.deadline())));
        summary.setValue(Stream.concat(all, lots).collect(Collectors.joining(" · ")));
        entry.setSummary(summary);
        return entry;
    }

    private static Link link(String relation, URI address) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address.toString());
        return link;
    }
}
