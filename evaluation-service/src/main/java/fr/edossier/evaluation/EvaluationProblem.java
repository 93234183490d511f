package fr.edossier.evaluation;

import fr.edossier.platform.problem.ProblemType;

/** Problem types of evaluation-service, besides the platform's. */
public enum EvaluationProblem implements ProblemType {
    CONTRACT_NOT_COMPLETED(409),
    EVALUATION_EXISTS(409),
    NOT_A_DRAFT(409),
    ALREADY_REPLIED(409),
    REPLY_PERIOD_OVER(409),
    REPLY_PENDING(409),
    ALREADY_SHARED(409),
    CONTENT_CONTRADICTORY(422),
    RATINGS_INCOMPLETE(422),
    PURPOSE_REQUIRED(422);

    private final int status;

    EvaluationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
