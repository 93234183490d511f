package fr.edossier.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.edossier.testing.ApiDocument;
import fr.edossier.testing.ApiDocument.Operation;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks every route that names an object with {@code owner-matrix.csv}: {@code operationId,fixture,caller,status}. The
 * status is exact ({@code 404}) or a class ({@code 2xx}). A route needs a row that refuses a stranger (403, 404) and
 * one of the same fixture that reaches the object, without which the first would prove nothing. Where everybody with
 * the role may reach every object, one row with the fixture {@code public} (caller and status empty) replaces them.
 */
public interface OwnerMatrix {
    String PUBLIC = "public";
    Set<String> REFUSALS = Set.of("403", "404");

    /**
     * Creates or finds the object of that name. Called for each row, except after a row of the same fixture that was
     * refused or only read its object.
     */
    Fixture fixture(String name);

    /** Returns a signed token of the caller of that name; null for an anonymous request. */
    @Nullable
    String token(String caller);

    @TestFactory
    default Stream<DynamicNode> showsObjectsToTheirOwnersOnly() {
        ApiDocument document = ApiDocument.live();
        MatrixFile file = MatrixFile.read(
                getClass(), "owner-matrix.csv", List.of(MatrixFile.OPERATION, "fixture", "caller", "status"));
        KeptFixture kept = new KeptFixture(this::fixture);
        Stream<DynamicNode> routes = document.operations().stream()
                .flatMap(route -> Stream.concat(
                        rowMissing(route, file),
                        file.rowsOf(route.id()).stream()
                                .filter(row -> !PUBLIC.equals(row.get("fixture")))
                                .map(row -> ofRow(document, route, row, kept))));
        return Stream.concat(routes, MatrixRows.withoutRoute(document, file));
    }

    private static Stream<DynamicNode> rowMissing(Operation route, MatrixFile file) {
        List<Map<String, String>> rows = file.rowsOf(route.id());
        boolean covered = rows.stream().anyMatch(row -> PUBLIC.equals(row.get("fixture")) || provesRefusal(row, rows));
        if (covered || route.pathVariables().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(dynamicTest(route.id() + " refuses strangers and admits the owner", () -> {
            throw file.rowMissing(
                    route.method() + " " + route.path()
                            + " lacks a row that refuses a stranger, or one that admits the owner",
                    List.of(route.id() + ",FIXTURE,STRANGER,404", route.id() + ",FIXTURE,OWNER,2xx"));
        }));
    }

    private static boolean provesRefusal(Map<String, String> row, List<Map<String, String>> rows) {
        return REFUSALS.contains(row.get("status"))
                && rows.stream()
                        .anyMatch(other -> Objects.equals(row.get("fixture"), other.get("fixture"))
                                && !REFUSALS.contains(other.get("status")));
    }

    private DynamicTest ofRow(ApiDocument document, Operation route, Map<String, String> row, KeptFixture kept) {
        String fixture = row.getOrDefault("fixture", "");
        String caller = row.getOrDefault("caller", "");
        String expected = row.getOrDefault("status", "");
        return dynamicTest("%s of %s by %s: %s".formatted(route.id(), fixture, caller, expected), () -> {
            assertThat(expected).as("status").matches("[234](\\d\\d|xx)");
            Fixture object = kept.get(fixture);
            assertThat(object.path())
                    .as("path of the fixture " + fixture)
                    .containsKeys(route.pathVariables().toArray(String[]::new));
            Response response = new RouteCall(document, route).send(token(caller), object);
            assertThat(String.valueOf(response.statusCode()))
                    .as("%s %s of %s by %s: %s", route.method(), route.path(), fixture, caller, response.asString())
                    .matches(expected.replace('x', '.'));
            if (response.statusCode() >= 400) {
                assertThat(response.contentType()).startsWith("application/problem+json");
            }
            kept.used(fixture, route.method(), response.statusCode());
        });
    }
}
