package fr.edossier.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builder of a command line that begins with a JDK's {@code java}. */
final class JavaCommand {
    private final List<String> words = new ArrayList<>();

    private JavaCommand(Path java) {
        words.add(java.toString());
    }

    static JavaCommand of(Path javaHome) {
        Path java = javaHome.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            throw new StartFailure(
                    "java",
                    "No JDK at " + javaHome,
                    "Install JDK 17 or newer and name its folder with JAVA_HOME or -Djdk=<folder> (EDOSSIER_JDK).");
        }
        return new JavaCommand(java);
    }

    JavaCommand with(String... more) {
        return with(List.of(more));
    }

    JavaCommand with(List<String> more) {
        words.addAll(more);
        return this;
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
