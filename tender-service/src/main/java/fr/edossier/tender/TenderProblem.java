package fr.edossier.tender;

import fr.edossier.platform.problem.ProblemType;

/** What tender-service refuses, beyond the platform's problems. */
public enum TenderProblem implements ProblemType {
    CONSULTATION_NOT_DRAFT(409),
    REFERENCE_TAKEN(409),
    LOT_NUMBER_TAKEN(409),
    RULES_OF_WEIGHT(422),
    VALUES_REFUSED(422),
    AUTHOR_MAY_NOT_STAMP(409),
    ITEM_NOT_AVAILABLE(422),
    NOT_PUBLISHABLE(422),
    DEADLINE_PASSED(409),
    DOSSIER_EXISTS(409),
    LOT_NOT_OF_CONSULTATION(422),
    REQUIREMENT_NOT_OF_LOT(422),
    CONFIDENTIALITY_WEAKENED(422),
    FILE_EXISTS(409),
    TOO_MANY_FILES(422),
    DIGEST_MISMATCH(422),
    DOSSIER_INCOMPLETE(422),
    ENVELOPE_LATE(409),
    OPENING_BEFORE_DEADLINE(409),
    NOT_A_NAMED_OFFICER(403),
    SECOND_OFFICER_REQUIRED(409),
    ALREADY_OPENED(409),
    SEALED_UNTIL_OPENING(403),
    NOT_A_NAMED_EVALUATOR(403),
    NOT_A_CRITERION(422),
    MARKS_MISSING(409),
    LOT_AWARDED(409),
    LOT_NOT_AWARDED(409),
    NOT_THE_BEST_BID(422),
    STANDSTILL_RUNNING(409),
    CONTRACT_EXISTS(409),
    CONTRACT_NOT_RUNNING(409);

    private final int status;

    TenderProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
