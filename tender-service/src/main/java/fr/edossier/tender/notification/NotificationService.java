package fr.edossier.tender.notification;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.delivery.Letter;
import fr.edossier.tender.delivery.MailService;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Notifies people and organisations of events of consultations, in the portal and by mail, in the transaction of the event. */
@ApplicationScoped
public class NotificationService {
    static final String SORT = "createdAt";
    static final int KEY_LENGTH = 2;
    /** Time after which a person who was not seen gets no more mails, in case they have left the organisation. */
    static final Duration LAPSE = Duration.ofDays(90);

    private static final Messages TEXTS = new Messages("notifications");

    private final NotificationRepository notifications;
    private final MailAddressRepository addresses;
    private final List<InterestedSuppliers> interested;
    private final MailService mails;
    private final PortalConfig portal;
    private final DatabaseClock clock;
    private final Event<PublicNews> publicNews;

    NotificationService(
            NotificationRepository notifications,
            MailAddressRepository addresses,
            @All List<InterestedSuppliers> interested,
            MailService mails,
            PortalConfig portal,
            DatabaseClock clock,
            Event<PublicNews> publicNews) {
        this.notifications = notifications;
        this.addresses = addresses;
        this.interested = interested;
        this.mails = mails;
        this.portal = portal;
        this.clock = clock;
        this.publicNews = publicNews;
    }

    /** Notifies recipients, each once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Collection<Recipient> recipients, News news) {
        if (recipients.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Set<Recipient> each = Set.copyOf(recipients);
        each.forEach(recipient -> notifications.persist(new Notification(recipient, news, now)));
        addresses.of(each, now.minus(LAPSE)).stream()
                .map(MailAddress::view)
                .forEach(to -> mails.post(letter(news, to.address(), to.language(), "mail.why")));
    }

    /** Notifies followers, and the organisations that {@link InterestedSuppliers} lists. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellInterested(News news) {
        tell(
                interested.stream()
                        .flatMap(suppliers -> suppliers.interestedIn(news.consultationId()).stream())
                        .map(Recipient::organisation)
                        .toList(),
                news);
        publicNews.fire(new PublicNews(news));
    }

    /**
     * Writes a mail about an event.
     *
     * @param why key of the text that explains why the reader gets the mail and how to stop it
     */
    public Letter letter(News news, String address, Language language, String why) {
        Labels labels = new Labels(TEXTS, language);
        String body = labels.of(news.text()) + "\n\n" + portal.url() + "/consultations/" + news.consultationId()
                + "\n\n-- \n" + labels.of(why) + "\n";
        return new Letter(address, labels.of(news.title()), body, null);
    }

    @Transactional
    Page<NotificationView> list(Caller caller, boolean unreadOnly, PageRequest request) {
        addresses
                .findByIdOptional(caller.subject())
                .ifPresent(address -> address.see(Recipient.of(caller), clock.instant()));
        return Page.of(
                notifications.page(Recipient.of(caller), caller.subject(), unreadOnly, request),
                request,
                row -> {
                    Notification told = row.get(0, Notification.class);
                    return List.of(told.createdAt().toString(), told.id().toString());
                },
                row -> row.get(0, Notification.class).view(row.get(1, Boolean.class)));
    }

    @Transactional
    long unread(Caller caller) {
        return notifications.unread(Recipient.of(caller), caller.subject());
    }

    @Transactional
    void read(Caller caller, UUID id) {
        if (!notifications.isOf(Recipient.of(caller), id)) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        notifications.read(id, caller.subject(), clock.instant());
    }

    @Transactional
    void readAll(Caller caller) {
        notifications.readAll(Recipient.of(caller), caller.subject(), clock.instant());
    }

    @Transactional
    MailAddressView address(Caller caller) {
        return addresses
                .findByIdOptional(caller.subject())
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND))
                .view();
    }

    @Transactional
    MailAddressView write(Caller caller, MailAddressView content) {
        MailAddress address =
                addresses.findByIdOptional(caller.subject()).orElseGet(() -> new MailAddress(caller.subject()));
        address.replace(content, Recipient.of(caller), clock.instant());
        addresses.persist(address);
        return address.view();
    }

    @Transactional
    void writeNoMore(Caller caller) {
        addresses.deleteById(caller.subject());
    }
}
