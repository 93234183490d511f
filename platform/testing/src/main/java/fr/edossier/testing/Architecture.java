package fr.edossier.testing;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of {@link ArchitectureRules} as tests of a module. */
public interface Architecture {
    /** Above the feature packages, such as {@code fr.edossier.tender}. */
    String basePackage();

    @TestFactory
    default Stream<DynamicTest> keepsTheArchitecture() {
        ArchitectureRules rules = ArchitectureRules.forPackage(basePackage());
        return rules.names().map(name -> dynamicTest(name, () -> rules.check(name)));
    }
}
