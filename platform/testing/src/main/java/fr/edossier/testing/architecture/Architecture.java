package fr.edossier.testing.architecture;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the rules of {@link ArchitectureRules} as tests of a module. */
public interface Architecture {
    /** Returns the package above the features, such as {@code fr.edossier.tender}. */
    String basePackage();

    @TestFactory
    default Stream<DynamicTest> keepsTheArchitecture() {
        ArchitectureRules rules = ArchitectureRules.forPackage(basePackage());
        return rules.names().map(name -> dynamicTest(name, () -> rules.check(name)));
    }
}
