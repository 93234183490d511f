package fr.edossier.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Architecture rules of the suite, for the main code under one base package. The platform has no features; it keeps the
 * rules that do not mention them.
 */
public final class ArchitectureRules {
    private static final String PLATFORM = "fr.edossier.platform";

    private final JavaClasses classes;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    /**
     * Returns the rules for the main code under the package.
     *
     * @throws IllegalArgumentException when there are no classes
     */
    public static ArchitectureRules forPackage(String base) {
        return new ArchitectureRules(
                base,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(base));
    }

    ArchitectureRules(String base, JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no classes under " + base);
        }
        this.classes = classes;
        everywhere(base);
        if (!base.equals(PLATFORM)) {
            inServices(base);
        }
    }

    public Stream<String> names() {
        return rules.keySet().stream();
    }

    /**
     * Checks one rule.
     *
     * @throws AssertionError with every violation
     */
    public void check(String name) {
        ArchRule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException(name);
        }
        rule.allowEmptyShould(true).check(classes);
    }

    /** Checks all rules. */
    public void check() {
        names().forEach(this::check);
    }

    private void everywhere(String base) {
        rules.put(
                "features are free of cycles",
                slices().matching(base + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "no other service, and the platform uses no feature",
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAPackage("fr.edossier..")
                                .and(not(resideInAnyPackage(base + "..", PLATFORM + "..")))));
        rules.put(
                "every endpoint says who may call it",
                methods().that(ArchitectureTerms.ENDPOINTS).should(ArchitectureTerms.SAY_WHO_MAY_CALL));
        rules.put(
                "resources open no transactions",
                classes().that().haveSimpleNameEndingWith("Resource").should(ArchitectureTerms.OPEN_NO_TRANSACTION));
        rules.put(
                "endpoints neither take nor give entities",
                methods().that(ArchitectureTerms.ENDPOINTS).should(ArchitectureTerms.KEEP_ENTITIES_INSIDE));
        rules.put("the clock is injected", noClasses().should(ArchitectureTerms.readTheClock(base.equals(PLATFORM))));
        rules.put("nothing is injected into fields", noFields().should(ArchitectureTerms.BE_INJECTED));
        rules.put(
                "names say what things are",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Utils?|Helpers?|Impl|D[tT][oO]|Manager)(\\$.*)?")
                        .orShould()
                        .resideInAnyPackage(
                                "..util..", "..common..", "..helper..", "..impl..", "..dto..", "..manager.."));
    }

    private void inServices(String base) {
        rules.put(
                "only services open transactions",
                classes().that().haveSimpleNameNotEndingWith("Service").should(ArchitectureTerms.OPEN_NO_TRANSACTION));
        rules.put(
                "features reach each other through services and data",
                classes().should(ArchitectureTerms.reachOtherFeaturesProperly(base)));
    }
}
