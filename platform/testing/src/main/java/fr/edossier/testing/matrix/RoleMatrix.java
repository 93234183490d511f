package fr.edossier.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.edossier.testing.ApiDocument;
import fr.edossier.testing.ApiDocument.Operation;
import fr.edossier.testing.token.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks every route of the OpenAPI document with {@code role-matrix.csv}: a row per operation, a column per role,
 * {@code yes} or {@code no}. The calls name objects that do not exist, so a caller with a permitted role gets any
 * answer but the refusal of the role. A route without a row fails, and so does a row without a route.
 */
public interface RoleMatrix {
    String ANONYMOUS = "anonymous";

    /** Columns after the operation. */
    List<String> CALLERS = List.of(
            ANONYMOUS,
            "procurement-agent",
            "legal-officer",
            "opening-officer",
            "evaluator",
            "contract-manager",
            "catalogue-curator",
            "auditor",
            "supplier",
            "service");

    @TestFactory
    default Stream<DynamicNode> admitsExactlyTheRolesOfTheMatrix() {
        ApiDocument document = ApiDocument.live();
        List<String> columns =
                Stream.concat(Stream.of(MatrixFile.OPERATION), CALLERS.stream()).toList();
        MatrixFile file = MatrixFile.read(getClass(), "role-matrix.csv", columns);
        Stream<DynamicNode> routes = document.operations().stream().map(route -> ofRoute(document, route, file));
        return Stream.concat(routes, MatrixRows.withoutRoute(document, file));
    }

    private static DynamicNode ofRoute(ApiDocument document, Operation route, MatrixFile file) {
        List<Map<String, String>> rows = file.rowsOf(route.id());
        if (rows.size() == 1) {
            return DynamicContainer.dynamicContainer(
                    route.id(), CALLERS.stream().map(caller -> ofCaller(document, route, caller, rows.get(0))));
        }
        return dynamicTest(route.id() + " has one row", () -> {
            throw file.rowMissing(
                    route.method() + " " + route.path() + " has " + rows.size() + " rows instead of one",
                    List.of(route.id() + ",no".repeat(CALLERS.size())));
        });
    }

    private static DynamicTest ofCaller(ApiDocument document, Operation route, String caller, Map<String, String> row) {
        String cell = row.getOrDefault(caller, "");
        return dynamicTest(caller + ": " + cell, () -> {
            assertThat(cell).as("cell of " + route.id() + " and " + caller).isIn("yes", "no");
            String token =
                    caller.equals(ANONYMOUS) ? null : Tokens.withRole(caller).sign();
            Response response = new RouteCall(document, route).send(token, Fixture.NONE);
            if (cell.equals("yes")) {
                assertThat(response.statusCode())
                        .as("%s %s as %s: %s", route.method(), route.path(), caller, response.asString())
                        .isNotIn(401, 403)
                        .satisfiesAnyOf(status -> assertThat(status).isLessThan(500), status -> assertThat(status)
                                .isEqualTo(503));
            } else {
                int status = token == null ? 401 : 403;
                assertThat(response.statusCode())
                        .as("%s %s as %s: %s", route.method(), route.path(), caller, response.asString())
                        .isEqualTo(status);
                assertThat(response.contentType()).startsWith("application/problem+json");
                assertThat(response.jsonPath().getString("code"))
                        .isEqualTo(token == null ? "UNAUTHENTICATED" : "FORBIDDEN");
                assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
            }
        });
    }
}
