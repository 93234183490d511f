package fr.edossier.tender.compliance;

import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.consultation.NewLot;
import fr.edossier.tender.consultation.SocialException;
import fr.edossier.tender.requirement.RequirementView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lot with all that its rules look at. */
record CheckedLot(NewLot content, @Nullable SocialException socialException, List<RequirementView> requirements) {
    /** @param all requirements of all lots */
    static List<CheckedLot> of(List<LotInConsultation> lots, List<RequirementView> all) {
        return lots.stream()
                .map(lot -> new CheckedLot(
                        lot.content(),
                        lot.socialException(),
                        all.stream()
                                .filter(requirement -> requirement.lotId().equals(lot.id()))
                                .toList()))
                .toList();
    }
}
