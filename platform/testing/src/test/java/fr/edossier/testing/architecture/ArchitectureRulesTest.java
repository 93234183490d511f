package fr.edossier.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {
    private static final String SAMPLE = "fr.edossier.testing.sample";
    private static final Map<String, List<String>> VIOLATIONS = violations();

    /** Texts that each rule's report must contain; a rule without an entry must hold. */
    private static Map<String, List<String>> violations() {
        Map<String, List<String>> violations = new LinkedHashMap<>();
        violations.put("features are free of cycles", List.of("alpha", "beta", "gamma"));
        violations.put("every endpoint says who may call it", List.of("AlphaResource.list()"));
        violations.put("resources open no transactions", List.of("has @Transactional on create"));
        violations.put("only services open transactions", List.of("AlphaJob is @Transactional", "AlphaResource"));
        violations.put("endpoints neither take nor give entities", List.of("AlphaResource.list()", "AlphaEntity"));
        violations.put("the clock is injected", List.of("java.time.Instant.now()", "System.currentTimeMillis()"));
        violations.put("nothing is injected into fields", List.of("AlphaResource.service"));
        violations.put("names say what things are", List.of("DateHelper"));
        violations.put(
                "features reach each other through services and data", List.of("GammaService.nameOf", "AlphaEntity"));
        return violations;
    }

    static Stream<Arguments> rules() {
        return sample().names().map(name -> Arguments.of(name, VIOLATIONS.getOrDefault(name, List.of())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void reportsWhatTheSampleBreaks(String rule, List<String> expected) {
        Throwable violation = catchThrowable(() -> sample().check(rule));

        if (expected.isEmpty()) {
            assertThat(violation).isNull();
        } else {
            assertThat(violation).isInstanceOf(AssertionError.class).message().contains(expected);
        }
    }

    @Test
    void reportsNothingThatIsRight() {
        assertThat(sample().names()).containsAll(VIOLATIONS.keySet());
        assertThat(catchThrowable(() -> sample().check("every endpoint says who may call it")))
                .hasMessageNotContaining("create");
        assertThat(catchThrowable(() -> sample().check("only services open transactions")))
                .hasMessageNotContaining("AlphaService");
        assertThat(catchThrowable(() -> sample().check("features reach each other through services and data")))
                .hasMessageNotContaining("BetaService")
                .hasMessageNotContaining("Rounding");
    }

    @Test
    void otherServicesAreOutOfReach() {
        ArchitectureRules rules =
                new ArchitectureRules(SAMPLE + ".gamma", new ClassFileImporter().importPackages(SAMPLE + ".gamma"));

        assertThat(catchThrowable(() -> rules.check("no other service, and the platform uses no feature")))
                .hasMessageContaining("AlphaEntity");
    }

    @Test
    void packageWithoutClassesIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> ArchitectureRules.forPackage("fr.edossier.nowhere"));
    }

    private static ArchitectureRules sample() {
        return new ArchitectureRules(SAMPLE, new ClassFileImporter().importPackages(SAMPLE));
    }
}
