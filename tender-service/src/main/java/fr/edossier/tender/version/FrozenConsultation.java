package fr.edossier.tender.version;

import fr.edossier.platform.hash.CanonicalHash;
import fr.edossier.platform.hash.Secret;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.SocialClauseWaiver;
import fr.edossier.tender.document.DocumentView;
import fr.edossier.tender.requirement.RequirementView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that a publication freezes; what its hash is of. */
@Schema(
        description =
                "A consultation as it was published or amended; user names and estimates are shown to the Region's agents only.",
        requiredProperties = {"consultation", "lots", "documents"})
public record FrozenConsultation(
        ConsultationContent consultation,
        List<FrozenLot> lots,
        List<DocumentView> documents,

        @Schema(description = "At random, so that nobody guesses by the commitment; for the Region's agents.") @Nullable
        String salt) {
    public FrozenConsultation {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** @param socialClauseWaiver shown to the Region's agents only */
    @Schema(requiredProperties = {"id", "content", "requirements"})
    public record FrozenLot(
            UUID id,
            LotContent content,
            List<RequirementView> requirements,
            @Nullable SocialClauseWaiver socialClauseWaiver) {}

    /** @param all requirements of all lots */
    public static FrozenConsultation of(
            ConsultationContent content,
            List<LotInConsultation> lots,
            List<RequirementView> all,
            List<DocumentView> documents) {
        return new FrozenConsultation(
                content,
                lots.stream()
                        .map(lot -> new FrozenLot(
                                lot.id(),
                                lot.content(),
                                all.stream()
                                        .filter(requirement ->
                                                requirement.lotId().equals(lot.id()))
                                        .toList(),
                                lot.socialClauseWaiver()))
                        .toList(),
                documents,
                null);
    }

    /** As it is kept: its commitment tells nothing without the salt. */
    public FrozenConsultation salted() {
        return new FrozenConsultation(
                consultation, lots, documents, Secret.random().text());
    }

    FrozenConsultation unsalted() {
        return new FrozenConsultation(consultation, lots, documents, null);
    }

    /** Of what is public: whoever reads it can compute it, and it tells nothing of what is not. */
    public String publicHash() {
        return forAll().hash();
    }

    /** Of all of it, for those who may see all of it. */
    public String hash() {
        return CanonicalHash.of(members());
    }

    /** Of all of it and the salt, for everybody. */
    public String commitment() {
        return CanonicalHash.of(members(), "salt", Objects.requireNonNull(salt));
    }

    private Map<String, Object> members() {
        return Map.of("consultation", consultation, "lots", lots, "documents", documents);
    }

    FrozenConsultation forAll() {
        return new FrozenConsultation(
                consultation.forAll(),
                lots.stream()
                        .map(lot -> new FrozenLot(lot.id(), lot.content().forAll(), lot.requirements(), null))
                        .toList(),
                documents,
                null);
    }
}
