package fr.edossier.tender.compliance;

import fr.edossier.tender.catalogue.ItemState;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.SocialClauseWaiver;
import fr.edossier.tender.requirement.RequirementView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lot with everything that its rules depend on. */
record CheckedLot(
        LotContent content,
        @Nullable SocialClauseWaiver socialClauseWaiver,
        List<RequirementView> requirements,
        Map<UUID, ItemState> formerItems) {
    /**
     * Groups requirements by lot.
     *
     * @param all requirements of all lots
     * @param formerItems state of the picked items that are no longer in force; empty for a published consultation, whose
     *     requirements never change
     */
    static List<CheckedLot> of(
            List<LotInConsultation> lots, List<RequirementView> all, Map<UUID, ItemState> formerItems) {
        return lots.stream()
                .map(lot -> new CheckedLot(
                        lot.content(),
                        lot.socialClauseWaiver(),
                        all.stream()
                                .filter(requirement -> requirement.lotId().equals(lot.id()))
                                .toList(),
                        formerItems))
                .toList();
    }

    boolean isFormer(RequirementView requirement, ItemState state) {
        RequirementView.Source source = requirement.source();
        return source != null && formerItems.get(source.itemId()) == state;
    }
}
