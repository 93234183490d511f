package fr.edossier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import fr.edossier.testing.matrix.Fixture;
import fr.edossier.testing.matrix.OwnerMatrix;
import fr.edossier.testing.matrix.RoleMatrix;
import fr.edossier.testing.token.OidcResource;
import fr.edossier.testing.token.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatricesTest {
    private static final String OWNED = UUID.randomUUID().toString();
    private static final String ITEM = "{\"id\":\"" + OWNED + "\",\"title\":{\"fr\":\"un\"}}";

    private final OidcResource oidc = new OidcResource();
    private TinyService service;
    private Set<String> admitted = Set.of("procurement-agent");

    @BeforeEach
    void start() throws IOException {
        oidc.start();
        service = TinyService.start(this::answer);
    }

    @AfterEach
    void stop() {
        service.close();
        oidc.stop();
    }

    /** Answers as a service whose items only agents of ACHATS can find; everybody can read the list. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (path.equals("/v1/items")) {
            TinyService.answer(exchange, 200, "application/json", "[]");
        } else if (authorization == null) {
            TinyService.problem(exchange, 401, "UNAUTHENTICATED");
        } else if (admitted.stream().noneMatch(role -> payload(authorization).contains("[\"" + role + "\"]"))) {
            TinyService.problem(exchange, 403, "FORBIDDEN");
        } else if (path.endsWith(OWNED) && payload(authorization).contains("ACHATS")) {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            TinyService.answer(exchange, 200, "application/json", ITEM);
        } else {
            TinyService.problem(exchange, 404, "NOT_FOUND");
        }
    }

    private static String payload(String authorization) {
        return new String(Base64.getUrlDecoder().decode(authorization.split("\\.", 3)[1]), StandardCharsets.UTF_8);
    }

    @Test
    void roleMatrixFailsForMissingStaleAndUnclearRowsOnly() {
        DynamicRun run = DynamicRun.of(new Roles().admitsExactlyTheRolesOfTheMatrix());

        assertThat(run.size()).isEqualTo(42);
        assertThat(run.failures())
                .containsOnlyKeys("createItem has one row", "getSpecialItem service: maybe", "removeItem is a route");
        assertThat(run.failures().get("createItem has one row")).endsWith("createItem,no,no,no,no,no,no,no,no,no,no");
    }

    @Test
    void roleMatrixFindsARoleTooMany() {
        admitted = Set.of("procurement-agent", "supplier");

        assertThat(DynamicRun.of(new Roles().admitsExactlyTheRolesOfTheMatrix()).failures())
                .containsKeys("getItem supplier: no", "deleteItem supplier: no");
    }

    @Test
    void roleMatrixFindsARoleTooFew() {
        admitted = Set.of();

        assertThat(DynamicRun.of(new Roles().admitsExactlyTheRolesOfTheMatrix()).failures())
                .containsKeys("getItem procurement-agent: yes", "deleteItem procurement-agent: yes")
                .doesNotContainKey("getItem anonymous: no");
    }

    @Test
    void ownerMatrixFailsForRowsThatAreMissingStaleOrProveNothing() {
        DynamicRun run = DynamicRun.of(new Owners("LYCEES").showsObjectsToTheirOwnersOnly());

        assertThat(run.failures())
                .containsOnlyKeys(
                        "getItem of nothing by stranger: 404",
                        "deleteItem refuses strangers and admits the owner",
                        "removeItem is a route");
        assertThat(run.failures().get("deleteItem refuses strangers and admits the owner"))
                .contains("deleteItem,FIXTURE,STRANGER,404");
    }

    @Test
    void ownerMatrixFindsALeak() {
        DynamicRun run = DynamicRun.of(new Owners("ACHATS").showsObjectsToTheirOwnersOnly());

        assertThat(run.failures()).containsKeys("getItem of item by stranger: 404");
    }

    private static final class Roles implements RoleMatrix {}

    private record Owners(String departmentOfTheStranger) implements OwnerMatrix {
        @Override
        public Fixture fixture(String name) {
            return name.equals("item") ? Fixture.path("id", OWNED) : Fixture.path("wrong", OWNED);
        }

        @Override
        public String token(String caller) {
            return Tokens.agent(caller.equals("owner") ? "ACHATS" : departmentOfTheStranger)
                    .sign();
        }
    }
}
