package fr.edossier.tender.compliance;

import fr.edossier.platform.i18n.Text;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.requirement.Nature;
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
        Text title,
        String department,
        Instant deadline,
        List<Use> requirements) {

    record Use(
            UUID lotId,
            UUID itemId,
            String itemCode,
            int number,
            Nature nature,
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
                requirements.stream().map(Use::of).filter(Objects::nonNull).toList());
    }
}
