package fr.edossier.criteria;

import static fr.edossier.criteria.item.Catalogue.criterion;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.published;
import static fr.edossier.criteria.item.Catalogue.submitted;

import fr.edossier.criteria.grid.Grids;
import fr.edossier.criteria.workshop.Workshops;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.matrix.Fixture;
import fr.edossier.testing.matrix.OwnerMatrix;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@QuarkusTest
@SuiteTest
class OwnerMatrixTest implements OwnerMatrix {
    @Override
    public Fixture fixture(String name) {
        if (name.startsWith("grid")) {
            return Grids.fixture(name);
        }
        if (name.equals("workshop") || name.equals("proposal") || name.equals("position")) {
            return inWorkshop(name);
        }
        Map<String, Object> content = criterion();
        if (name.equals("buyersOnly")) {
            content.put("visibility", "BUYERS_ONLY");
        }
        String id =
                switch (name) {
                    case "draft" -> drafted(DemoUser.ALICE, content);
                    case "inReview" -> submitted(DemoUser.ALICE, content);
                    case "published", "buyersOnly" -> published(content);
                    default -> throw new IllegalArgumentException(name);
                };
        return Fixture.path("id", id)
                .andPath("code", content.get("code"))
                .andPath("number", 1)
                .query("from", "1")
                .query("to", "1")
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(criterion());
    }

    /** Makes a workshop for the buyers of ACHATS with a proposal by alice and, where a position is needed, her position. */
    private static Fixture inWorkshop(String name) {
        String workshop = Workshops.opened(Workshops.forBuyers("ACHATS"));
        String proposal = Workshops.posted(DemoUser.ALICE, workshop);
        Map<String, Object> position = Workshops.position("CLAUSE");
        if (name.equals("position")) {
            Workshops.take(Tokens.of(DemoUser.ALICE).sign(), proposal, position)
                    .then()
                    .statusCode(201);
        }
        return Fixture.path("id", name.equals("workshop") ? workshop : proposal)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(name.equals("position") ? position : Workshops.proposal());
    }

    @Override
    public @Nullable String token(String caller) {
        return switch (caller) {
            case "author" -> Tokens.of(DemoUser.ALICE).sign();
            case "lawyerOfDepartment" -> Tokens.agent("legal-officer", "ACHATS").sign();
            case "evaluatorOfDepartment" -> Tokens.of(DemoUser.EVE).sign();
            case "otherDepartment" -> Tokens.of(DemoUser.BRUNO).sign();
            case "lawyerOfOtherDepartment" -> Tokens.of(DemoUser.LEO).sign();
            case "curatorOfOtherDepartment" -> Tokens.of(DemoUser.COLIN).sign();
            case "auditor" -> Tokens.of(DemoUser.AUDREY).sign();
            case "supplier" -> Tokens.supplier(Organisation.random()).sign();
            case "anonymous" -> null;
            case "service" -> Tokens.service("tender-service").sign();
            default -> throw new IllegalArgumentException(caller);
        };
    }
}
