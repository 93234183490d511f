package fr.edossier.tender.requirement;

import fr.edossier.tender.catalogue.ItemChange;
import fr.edossier.tender.catalogue.ItemState;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.notification.News;
import fr.edossier.tender.notification.NotificationKind;
import fr.edossier.tender.notification.NotificationService;
import fr.edossier.tender.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Notifies the teams whose drafts use an item that is no longer in force. */
@ApplicationScoped
class PickedItemWarnings {
    private final RequirementRepository requirements;
    private final ConsultationService consultations;
    private final NotificationService notifications;

    PickedItemWarnings(
            RequirementRepository requirements, ConsultationService consultations, NotificationService notifications) {
        this.requirements = requirements;
        this.consultations = consultations;
        this.notifications = notifications;
    }

    void warn(@Observes ItemChange change) {
        NotificationKind kind = change.status() == ItemState.SUPERSEDED
                ? NotificationKind.ITEM_SUPERSEDED
                : NotificationKind.ITEM_WITHDRAWN;
        for (UUID consultationId : requirements.consultationsThatPicked(change.itemId())) {
            HeldConsultation consultation = consultations.share(consultationId);
            if (consultation.life().publishedAt() == null) {
                notifications.tell(
                        Recipient.team(
                                consultation.createdBy(), consultation.content().team()),
                        News.of(kind, consultationId, consultation.reference(), consultation.title(), change.code()));
            }
        }
    }
}
