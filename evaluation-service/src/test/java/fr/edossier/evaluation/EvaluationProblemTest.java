package fr.edossier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationProblemTest {
    private final Messages texts = new Messages("problems");

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsTextsInBothLanguages(EvaluationProblem problem) {
        assertThat(texts.has(problem.slug() + ".title")).isTrue();
        assertThat(texts.has(problem.slug() + ".detail")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-contract",
                "area-twice",
                "area-missing",
                "evidence-missing",
                "commitment-twice",
                "unknown-commitment",
                "purpose-missing"
            })
    void everyErrorHasItsTextInBothLanguages(String code) {
        assertThat(texts.has("error." + code)).isTrue();
    }
}
