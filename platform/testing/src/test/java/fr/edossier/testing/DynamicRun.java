package fr.edossier.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs dynamic tests immediately and returns each one's name (after its container's) with the message of its failure,
 * or empty.
 */
final class DynamicRun {
    private final Map<String, String> messages = new LinkedHashMap<>();

    static DynamicRun of(Stream<? extends DynamicNode> nodes) {
        DynamicRun run = new DynamicRun();
        nodes.forEach(node -> run.run("", node));
        return run;
    }

    Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>(messages);
        failures.values().removeIf(String::isEmpty);
        return failures;
    }

    int size() {
        return messages.size();
    }

    private void run(String prefix, DynamicNode node) {
        String name = prefix + node.getDisplayName();
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> run(name + " ", child));
        } else if (node instanceof DynamicTest test) {
            messages.put(name, failure(test));
        }
    }

    private static String failure(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "";
        } catch (Throwable failure) {
            return String.valueOf(failure.getMessage());
        }
    }
}
