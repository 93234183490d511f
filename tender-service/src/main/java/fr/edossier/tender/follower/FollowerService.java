package fr.edossier.tender.follower;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.hash.Secret;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.delivery.Letter;
import fr.edossier.tender.delivery.MailService;
import fr.edossier.tender.delivery.UndeliverableLetter;
import fr.edossier.tender.notification.NotificationService;
import fr.edossier.tender.notification.PortalConfig;
import fr.edossier.tender.notification.PublicNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Registers followers of consultations, and sends them mails about public news; suppliers are also notified in the portal. */
@ApplicationScoped
public class FollowerService {
    static final String SORT = "registeredAt";
    static final int KEY_LENGTH = 2;
    /** First mails sent to an address per day; further ones wait for the next day, so that nobody can flood another's address. */
    static final int MOST_A_DAY = 20;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Messages TEXTS = new Messages("notifications");

    private final FollowerRepository followers;
    private final AccessService access;
    private final ConsultationService consultations;
    private final NotificationService notifications;
    private final PortalConfig portal;
    private final MailService mails;
    private final DatabaseClock clock;

    FollowerService(
            FollowerRepository followers,
            AccessService access,
            ConsultationService consultations,
            NotificationService notifications,
            PortalConfig portal,
            MailService mails,
            DatabaseClock clock) {
        this.followers = followers;
        this.access = access;
        this.consultations = consultations;
        this.notifications = notifications;
        this.portal = portal;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Registers a follower. An address that already follows stays as it is, and the caller does not learn that it does. The
     * consultation's row is not locked, so that submissions do not wait for this.
     */
    @Transactional
    void register(Caller caller, UUID consultationId, NewFollower content) {
        if (!access.toConsultation(caller, consultationId).seesConsultation()) {
            throw notFound();
        }
        HeldConsultation consultation = consultations.look(consultationId);
        if (consultation.life().publishedAt() == null) {
            throw notFound();
        }
        Instant now = clock.instant();
        Secret secret = Secret.random();
        Follower entry = new Follower(consultationId, content, caller, secret.hash(), now);
        long today = followers.since(entry.address(), now.minus(DAY));
        if (followers.add(entry)) {
            mails.post(welcome(consultation, entry, secret), DAY.multipliedBy(today / MOST_A_DAY));
        }
    }

    private Letter welcome(HeldConsultation consultation, Follower entry, Secret secret) {
        Labels labels = new Labels(TEXTS, entry.language());
        return new Letter(
                entry.address(),
                labels.of("follower.title", consultation.reference()),
                labels.of(
                        "follower.text",
                        consultation.reference(),
                        labels.of(consultation.title()),
                        portal.url() + "/consultations/" + consultation.id(),
                        portal.url() + "/followers/" + secret.text()),
                entry.id());
    }

    /** Unsubscribes a follower by the secret of the first mail; no account is needed. */
    @Transactional
    void end(String secret) {
        Follower entry = followers.ofSecret(new Secret(secret).hash()).orElseThrow(FollowerService::notFound);
        followers.delete(entry);
    }

    @Transactional
    Page<FollowerView> list(Caller caller, UUID consultationId, PageRequest request) {
        access.toConsultation(caller, consultationId).require(Standing::isInsider);
        return Page.of(
                followers.page(consultationId, request),
                request,
                entry -> List.of(entry.registeredAt().toString(), entry.id().toString()),
                Follower::view);
    }

    void onNews(@Observes PublicNews told) {
        for (Language language : Language.values()) {
            mails.post(
                    notifications.letter(told.news(), "", language, "mail.why-follower"),
                    followers.addressees(told.news().consultationId(), language));
        }
    }

    void onUndeliverable(@Observes UndeliverableLetter letter) {
        followers.findByIdOptional(letter.followerId()).ifPresent(entry -> entry.undeliverable(clock.instant()));
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
