package fr.edossier.tender.compliance;

import fr.edossier.tender.consultation.NewConsultation;
import fr.edossier.tender.consultation.NewLot;
import fr.edossier.tender.requirement.RequirementView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a publication freezes; what its hash is of. */
@Schema(
        description =
                "A consultation as it was published or amended; user names and estimates are shown to the Region's agents only.",
        requiredProperties = {"consultation", "lots"})
public record FrozenConsultation(NewConsultation consultation, List<FrozenLot> lots) {
    @Schema(requiredProperties = {"id", "content", "requirements"})
    public record FrozenLot(UUID id, NewLot content, List<RequirementView> requirements) {}

    FrozenConsultation forAll() {
        return new FrozenConsultation(
                consultation.forAll(),
                lots.stream()
                        .map(lot -> new FrozenLot(lot.id(), lot.content().forAll(), lot.requirements()))
                        .toList());
    }
}
