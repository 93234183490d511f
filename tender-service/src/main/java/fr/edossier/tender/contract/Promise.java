package fr.edossier.tender.contract;

import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.dossier.DraftBid;
import fr.edossier.tender.requirement.RequirementView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of the lot and the winning bid's answer to it; pure.
 *
 * @param answer null where the bid does not answer it
 */
record Promise(RequirementView requirement, DraftBid.@Nullable Answer answer) {
    /** Every clause of the lot binds; of the other requirements, those that the winning bid put a figure on. */
    static List<Promise> of(List<RequirementView> requirements, List<DraftBid.Answer> answers) {
        return requirements.stream()
                .map(requirement -> new Promise(requirement, answerTo(requirement, answers)))
                .filter(promise -> promise.requirement().nature() == Nature.CLAUSE || promise.committed() != null)
                .toList();
    }

    /** The supplier's words; null where the evaluators alone may read them. */
    @Nullable
    String target() {
        return answer == null || isForEvaluators(answer) ? null : answer.text();
    }

    /** What the supplier committed to, else what the requirement planned. */
    @Nullable
    BigDecimal planned() {
        BigDecimal committed = committed();
        return committed == null ? requirement.planned() : committed;
    }

    private @Nullable BigDecimal committed() {
        return answer == null ? null : answer.committed();
    }

    private boolean isForEvaluators(DraftBid.Answer given) {
        Confidentiality claimed = given.confidentiality();
        Confidentiality effective = claimed == null ? requirement.confidentiality() : claimed;
        return effective == Confidentiality.EVALUATORS_ONLY;
    }

    private static DraftBid.@Nullable Answer answerTo(RequirementView requirement, List<DraftBid.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.requirementId().equals(requirement.id()))
                .findFirst()
                .orElse(null);
    }
}
