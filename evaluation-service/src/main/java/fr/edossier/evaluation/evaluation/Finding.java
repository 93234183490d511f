package fr.edossier.evaluation.evaluation;

import fr.edossier.evaluation.EvaluationProblem;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import java.util.List;

/** An error in the content of an evaluation, at a JSON pointer. */
record Finding(String pointer, String code, List<String> arguments) {
    Finding(String pointer, String code) {
        this(pointer, code, List.of());
    }

    static void refuse(EvaluationProblem type, List<Finding> findings) {
        if (!findings.isEmpty()) {
            Problem problem = Problem.of(type);
            findings.forEach(found -> problem.at(
                    ErrorPlace.pointer(found.pointer()),
                    found.code(),
                    found.arguments().toArray()));
            throw problem;
        }
    }
}
