package fr.edossier.testing.architecture;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that only the owner of a table names it in a query. It reads the string literals of the main sources; a name counts
 * after {@code from}, {@code join}, {@code into}, {@code update} or a comma between tables, before a parenthesis, and as a
 * literal of its own if it has an underscore. An entity counts as the table with its name in snake case.
 */
public interface TableOwners {
    /** Tables, views and functions by the full name of the package that owns them; its subpackages own them too. */
    Map<String, Set<String>> owners();

    /** Root of the main sources. */
    default Path sources() {
        return Path.of("src/main/java");
    }

    @TestFactory
    default Stream<DynamicTest> onlyOwnersQueryTables() {
        Map<String, String> owners = byName(owners());
        return javaFiles(sources())
                .map(file -> dynamicTest(file.toString(), () -> {
                    List<String> violations = Scan.violations(read(sources().resolve(file)), packageOf(file), owners);
                    if (!violations.isEmpty()) {
                        throw new AssertionError(String.join("\n", violations));
                    }
                }));
    }

    private static Map<String, String> byName(Map<String, Set<String>> owners) {
        Map<String, String> byName = new HashMap<>();
        owners.forEach((owner, names) -> names.forEach(name -> {
            String other = byName.put(name, owner);
            if (other != null) {
                throw new IllegalArgumentException(name + " has two owners, " + other + " and " + owner);
            }
        }));
        return byName;
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(root::relativize)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? "" : folder.toString().replace(File.separatorChar, '.');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds queries in the text of a source file. */
    final class Scan {
        private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
        private static final Pattern TOKEN = Pattern.compile(
                "//[^\n]*|/\\*.*?\\*/|@(?:Schema|Operation|Parameter|Tag|APIResponses?"
                        + "|RequestBody|Header|ExampleObject|Extension)\\b|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'"
                        + "|[()]|[^\\s]",
                Pattern.DOTALL);
        private static final Pattern TABLES = Pattern.compile(
                "\\b(?:from|join|into|update)\\s+(" + NAME + "(?:\\s+(?:as\\s+)?" + NAME + ")?(?:\\s*,\\s*" + NAME
                        + "(?:\\s+(?:as\\s+)?" + NAME + ")?)*)",
                Pattern.CASE_INSENSITIVE);
        private static final Pattern CALL = Pattern.compile("\\b(" + NAME + ")\\(");

        private Scan() {}

        /** Lists the names of tables in the source that belong to another package. */
        static List<String> violations(String source, String inPackage, Map<String, String> owners) {
            List<String> violations = new ArrayList<>();
            for (String literal : literals(source)) {
                names(literal)
                        .map(Scan::snakeCase)
                        .filter(name -> owners.containsKey(name) && !isWithin(inPackage, owners.getOrDefault(name, "")))
                        .distinct()
                        .forEach(name ->
                                violations.add(name + " belongs to " + owners.get(name) + ": " + literal.strip()));
            }
            return violations;
        }

        private static boolean isWithin(String inPackage, String owner) {
            return inPackage.equals(owner) || inPackage.startsWith(owner + ".");
        }

        private static Stream<String> names(String literal) {
            Stream<String> tables = TABLES.matcher(literal)
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).split(",")))
                    .map(table -> table.strip().split("\\s+")[0]);
            Stream<String> functions = CALL.matcher(literal).results().map(call -> call.group(1));
            Stream<String> alone = Stream.of(literal).filter(name -> name.contains("_"));
            return Stream.of(tables, functions, alone).flatMap(found -> found);
        }

        private static String snakeCase(String name) {
            return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        }

        /** Lists string literals, joined where only a plus stands between them; API descriptions are left out. */
        static List<String> literals(String source) {
            List<String> literals = new ArrayList<>();
            boolean joined = false;
            boolean afterLiteral = false;
            int described = 0;
            boolean describes = false;
            for (MatchResult token : TOKEN.matcher(source).results().toList()) {
                String text = token.group();
                if (text.startsWith("//") || text.startsWith("/*")) {
                    continue;
                }
                String literal = token.group(1) != null ? token.group(1) : token.group(2);
                if (text.startsWith("@") && text.length() > 1) {
                    describes = true;
                } else if (describes) {
                    described += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
                    describes = described > 0;
                } else if (literal != null) {
                    int last = literals.size() - 1;
                    if (joined) {
                        literals.set(last, literals.get(last) + literal);
                    } else {
                        literals.add(literal);
                    }
                }
                joined = afterLiteral && text.equals("+");
                afterLiteral = literal != null && !describes;
            }
            return literals;
        }
    }
}
