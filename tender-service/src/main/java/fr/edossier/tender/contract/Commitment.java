package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.dossier.DraftBid;
import fr.edossier.tender.requirement.Confidentiality;
import fr.edossier.tender.requirement.Nature;
import fr.edossier.tender.requirement.RequirementView;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the contractor promised.
 *
 * @param target the supplier's own words; null where only the evaluators may read them, as the contract has other readers
 * @param planned in {@code unit}: what the supplier committed to, else what the requirement planned
 */
@Schema(description = "What the contractor promised: a clause, or an answer with a committed figure.")
public record Commitment(
        UUID id,
        UUID requirementId,
        @Nullable UUID itemId,
        @Nullable String itemCode,
        @Nullable Integer itemNumber,
        Nature nature,
        @Nullable String theme,
        Wording title,
        @Nullable String target,
        @Nullable BigDecimal planned,
        @Nullable String unit) {

    /** Every clause of the lot binds; of the rest, what the winning bid put a figure on. */
    static List<Commitment> of(List<RequirementView> requirements, List<DraftBid.Answer> answers) {
        return requirements.stream()
                .filter(requirement -> requirement.nature() == Nature.CLAUSE || committed(requirement, answers) != null)
                .map(requirement -> of(requirement, answerTo(requirement, answers)))
                .toList();
    }

    private static Commitment of(RequirementView requirement, DraftBid.@Nullable Answer answer) {
        RequirementView.Source source = requirement.source();
        BigDecimal committed = answer == null ? null : answer.committed();
        return new Commitment(
                requirement.id(),
                requirement.id(),
                source == null ? null : source.itemId(),
                source == null ? null : source.code(),
                source == null ? null : source.number(),
                requirement.nature(),
                requirement.theme(),
                requirement.title(),
                answer == null || isForEvaluators(requirement, answer) ? null : answer.text(),
                committed == null ? requirement.planned() : committed,
                requirement.unit());
    }

    private static boolean isForEvaluators(RequirementView requirement, DraftBid.Answer answer) {
        Confidentiality claimed = answer.confidentiality();
        Confidentiality effective = claimed == null ? requirement.confidentiality() : claimed;
        return effective == Confidentiality.EVALUATORS_ONLY;
    }

    private static @Nullable BigDecimal committed(RequirementView requirement, List<DraftBid.Answer> answers) {
        DraftBid.Answer answer = answerTo(requirement, answers);
        return answer == null ? null : answer.committed();
    }

    private static DraftBid.@Nullable Answer answerTo(RequirementView requirement, List<DraftBid.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.requirementId().equals(requirement.id()))
                .findFirst()
                .orElse(null);
    }
}
