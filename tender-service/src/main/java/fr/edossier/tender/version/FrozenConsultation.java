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

/** Content that a publication or an amendment freezes, and its hashes. */
@Schema(
        description =
                "A consultation as it was published or amended; user names and estimates are shown to the Region's agents only.",
        requiredProperties = {"consultation", "lots", "documents"})
public record FrozenConsultation(
        ConsultationContent consultation,
        List<FrozenLot> lots,
        List<DocumentView> documents,

        @Schema(
                description =
                        "Random, so that nobody can guess content from the commitment; for the Region's agents only.")
        @Nullable
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

    /** The content with a random salt, as it is stored: without the salt, nobody can guess content from the commitment. */
    public FrozenConsultation salted() {
        return new FrozenConsultation(
                consultation, lots, documents, Secret.random().text());
    }

    FrozenConsultation unsalted() {
        return new FrozenConsultation(consultation, lots, documents, null);
    }

    /** Hash of the public content only, so that everybody can compute it. */
    public String publicHash() {
        return forAll().hash();
    }

    /** Hash of the whole content, without salt. Must stay internal, because content could be guessed from it. */
    public String hash() {
        return CanonicalHash.of(members());
    }

    /** Hash of the whole content with the salt, which can be public. */
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
