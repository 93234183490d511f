package fr.edossier.testing.matrix;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.edossier.testing.ApiDocument;
import fr.edossier.testing.ApiDocument.Operation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Finds rows of a matrix whose route no longer exists. */
public final class MatrixRows {
    private MatrixRows() {}

    static Stream<DynamicNode> withoutRoute(ApiDocument document, MatrixFile file) {
        Set<String> known = document.operations().stream().map(Operation::id).collect(Collectors.toSet());
        return file.operationIds()
                .filter(id -> !known.contains(id))
                .map(id -> dynamicTest(id + " is a route", () -> {
                    throw new AssertionError(
                            file.name() + " has a row for " + id + ", which the OpenAPI document lacks");
                }));
    }
}
