package fr.edossier.tender.dossier;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.requirement.RequirementView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rules for answers, and for the submission of a dossier; pure. */
final class Completeness {
    private Completeness() {}

    /** @throws Problem 422 for an answer to another lot's requirement, a second one, or one less confidential than asked */
    static void requireAnswersFit(DraftBid bid, List<RequirementView> ofLot) {
        Set<UUID> answered = new HashSet<>();
        for (int index = 0; index < bid.answers().size(); index++) {
            DraftBid.Answer answer = bid.answers().get(index);
            String place = "/answers/" + index;
            Optional<RequirementView> requirement = ofLot.stream()
                    .filter(candidate -> candidate.id().equals(answer.requirementId()))
                    .findFirst();
            if (requirement.isEmpty() || !answered.add(answer.requirementId())) {
                throw Problem.of(TenderProblem.REQUIREMENT_NOT_OF_LOT)
                        .at(ErrorPlace.pointer(place + "/requirementId"), "requirement-not-of-lot");
            }
            if (answer.confidentiality() != null
                    && answer.confidentiality().isWeakerThan(requirement.get().confidentiality())) {
                throw Problem.of(TenderProblem.CONFIDENTIALITY_WEAKENED)
                        .at(
                                ErrorPlace.pointer(place + "/confidentiality"),
                                "confidentiality-weakened",
                                requirement.get().confidentiality());
            }
        }
    }

    /** @throws Problem 422 naming every required answer that is missing or blank, every file of a lot without a bid, or that there is no bid */
    static void requireComplete(List<LotBid> bids, List<ManifestFile> files, List<RequirementView> requirements) {
        Problem problem = Problem.of(TenderProblem.DOSSIER_INCOMPLETE);
        if (bids.isEmpty()) {
            throw problem.at(ErrorPlace.pointer("/bids"), "no-bid");
        }
        for (int index = 0; index < bids.size(); index++) {
            LotBid bid = bids.get(index);
            Set<UUID> answered = bid.answers().stream()
                    .filter(answer -> !answer.text().isBlank())
                    .map(DraftBid.Answer::requirementId)
                    .collect(Collectors.toSet());
            String place = "/bids/" + index + "/answers";
            requirements.stream()
                    .filter(requirement -> requirement.lotId().equals(bid.lotId()))
                    .filter(requirement -> requirement.required() && !answered.contains(requirement.id()))
                    .forEach(requirement -> problem.at(
                            ErrorPlace.pointer(place),
                            "answer-missing",
                            requirement.id().toString()));
        }
        Set<UUID> lots = bids.stream().map(LotBid::lotId).collect(Collectors.toSet());
        for (int index = 0; index < files.size(); index++) {
            UUID lot = files.get(index).lotId();
            if (lot != null && !lots.contains(lot)) {
                problem.at(ErrorPlace.pointer("/files/" + index), "file-without-bid");
            }
        }
        if (!problem.places().isEmpty()) {
            throw problem;
        }
    }
}
