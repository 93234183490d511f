package fr.edossier.criteria;

import static fr.edossier.criteria.item.Catalogue.criterion;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.published;

import fr.edossier.testing.DemoUser;
import fr.edossier.testing.Fixture;
import fr.edossier.testing.Organisation;
import fr.edossier.testing.OwnerMatrix;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;

@QuarkusTest
@SuiteTest
class OwnerMatrixTest implements OwnerMatrix {
    @Override
    public Fixture fixture(String name) {
        String id =
                switch (name) {
                    case "draft" -> drafted(DemoUser.ALICE, criterion());
                    case "published" -> published(criterion());
                    default -> throw new IllegalArgumentException(name);
                };
        return Fixture.path("id", id)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(criterion());
    }

    @Override
    public String token(String caller) {
        return switch (caller) {
            case "author" -> Tokens.of(DemoUser.ALICE).sign();
            case "lawyerOfDepartment" -> Tokens.agent("legal-officer", "ACHATS").sign();
            case "evaluatorOfDepartment" -> Tokens.of(DemoUser.EVE).sign();
            case "otherDepartment" -> Tokens.of(DemoUser.BRUNO).sign();
            case "lawyerOfOtherDepartment" -> Tokens.of(DemoUser.LEO).sign();
            case "curatorOfOtherDepartment" -> Tokens.of(DemoUser.COLIN).sign();
            case "auditor" -> Tokens.of(DemoUser.AUDREY).sign();
            case "supplier" -> Tokens.supplier(Organisation.random()).sign();
            case "service" -> Tokens.service("tender-service").sign();
            default -> throw new IllegalArgumentException(caller);
        };
    }
}
