package fr.edossier.tender.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import fr.edossier.platform.fact.FactHandler;
import fr.edossier.platform.fact.FeedEvent;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.notification.News;
import fr.edossier.tender.notification.NotificationKind;
import fr.edossier.tender.notification.NotificationService;
import fr.edossier.tender.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records the state of the catalogue's items, and notifies the teams whose drafts use an item that changed. */
@ApplicationScoped
class CatalogueFacts implements FactHandler {
    private static final String ITEM = "fr.edossier.criteria.item.";

    private final KnownItemRepository items;
    private final RequirementRepository requirements;
    private final ConsultationService consultations;
    private final NotificationService notifications;

    CatalogueFacts(
            KnownItemRepository items,
            RequirementRepository requirements,
            ConsultationService consultations,
            NotificationService notifications) {
        this.items = items;
        this.requirements = requirements;
        this.consultations = consultations;
        this.notifications = notifications;
    }

    @Override
    public void receive(FeedEvent event) {
        switch (event.type()) {
            case ITEM + "published" -> known(event.data());
            case ITEM + "superseded" -> {
                KnownItem item = known(event.data());
                item.supersede();
                warn(item, NotificationKind.ITEM_SUPERSEDED);
            }
            case ITEM + "withdrawn" -> {
                KnownItem item = known(event.data());
                item.withdraw(text(event.data().path("replacement")));
                warn(item, NotificationKind.ITEM_WITHDRAWN);
            }
            default -> {
                // no requirement depends on other facts
            }
        }
    }

    /** Notifies the teams of the drafts that use the item. */
    private void warn(KnownItem item, NotificationKind kind) {
        for (UUID consultationId : requirements.consultationsThatPicked(item.id())) {
            HeldConsultation consultation = consultations.share(consultationId);
            if (consultation.life().publishedAt() == null) {
                notifications.tell(
                        Recipient.team(
                                consultation.createdBy(), consultation.content().team()),
                        News.of(kind, consultationId, consultation.reference(), consultation.title(), item.code()));
            }
        }
    }

    private KnownItem known(JsonNode fact) {
        UUID id = UUID.fromString(fact.path("itemId").asText());
        return items.findByIdOptional(id).orElseGet(() -> {
            KnownItem item = new KnownItem(
                    id, fact.path("code").asText(), fact.path("number").asInt());
            items.persist(item);
            return item;
        });
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }
}
