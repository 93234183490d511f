package fr.edossier.tender.compliance;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.requirement.RequirementView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fact that a consultation was published, with the catalogue items it uses. */
record Published(
        UUID consultationId,
        String reference,
        Wording title,
        String department,
        Instant deadline,
        Instant publishedAt,
        @Nullable String cpv,
        List<Part> lots,
        List<Use> requirements) {

    /** @param cpv the lot's own, else the consultation's */
    record Part(UUID lotId, int number, @Nullable String cpv) {}

    record Use(
            UUID lotId,
            UUID itemId,
            String itemCode,
            int number,
            Nature nature,
            @Nullable String theme,
            @Nullable BigDecimal weight) {
        static @Nullable Use of(RequirementView requirement) {
            RequirementView.Source source = requirement.source();
            return source == null
                    ? null
                    : new Use(
                            requirement.lotId(),
                            source.itemId(),
                            source.code(),
                            source.number(),
                            requirement.nature(),
                            requirement.theme(),
                            requirement.weight());
        }
    }

    static Published of(ConsultationView view, List<RequirementView> requirements) {
        return new Published(
                view.id(),
                view.reference(),
                view.title(),
                view.department(),
                view.deadline(),
                Objects.requireNonNull(view.publishedAt()),
                view.cpv(),
                view.lots().stream()
                        .map(lot -> new Part(lot.id(), lot.number(), lot.cpv()))
                        .toList(),
                requirements.stream().map(Use::of).filter(Objects::nonNull).toList());
    }
}
