package fr.edossier.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {
    private final Messages messages = new Messages("problems");

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsTextsInBothLanguages(PlatformProblem type) {
        assertThat(messages.has(type.slug() + ".title")).isTrue();
        assertThat(messages.has(type.slug() + ".detail")).isTrue();
    }
}
