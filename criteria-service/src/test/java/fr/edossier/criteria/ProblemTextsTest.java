package fr.edossier.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {
    private final Messages messages = new Messages("problems");

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsTextsInBothLanguages(CriteriaProblem problem) {
        assertThat(messages.has(problem.slug() + ".title")).isTrue();
        assertThat(messages.has(problem.slug() + ".detail")).isTrue();
    }
}
