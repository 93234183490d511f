package fr.edossier.tender;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.tender.compliance.PublicationRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenderProblemTextsTest {
    private static final Path MAIN = Path.of("src/main");

    /** Only codes of errors are written in kebab case here. */
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    private final Messages messages = new Messages("problems");

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsTextsInBothLanguages(TenderProblem problem) {
        assertThat(messages.has(problem.slug() + ".title")).isTrue();
        assertThat(messages.has(problem.slug() + ".detail")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyErrorHasItsTextInBothLanguages(String code) {
        assertThat(messages.has("error." + code)).isTrue();
    }

    @Test
    void everyProblemIsRaisedSomewhere() {
        JavaClass problems = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.edossier.tender")
                .get(TenderProblem.class);
        Set<String> raised = problems.getFieldAccessesToSelf().stream()
                .filter(access -> !access.getOriginOwner().equals(problems))
                .map(JavaFieldAccess::getName)
                .collect(Collectors.toSet());

        assertThat(raised)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(TenderProblem.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noTextIsLeftOver(String language) throws IOException {
        Set<String> needed = new TreeSet<>();
        Stream.of(TenderProblem.values()).forEach(problem -> {
            needed.add(problem.slug() + ".title");
            needed.add(problem.slug() + ".detail");
        });
        codes().forEach(code -> needed.add("error." + code));
        Properties texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(MAIN.resolve("resources/i18n/problems_" + language + ".properties"))) {
            texts.load(file);
        }

        assertThat(needed).containsAll(texts.stringPropertyNames());
    }

    static Stream<String> codes() throws IOException {
        try (Stream<Path> sources = Files.walk(MAIN.resolve("java"))) {
            Set<String> codes = new TreeSet<>();
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
            Stream.of(PublicationRule.values())
                    .map(rule -> rule.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .forEach(codes::add);
            return codes.stream();
        }
    }
}
