package fr.edossier.evaluation;

import fr.edossier.evaluation.contract.SomeContract;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.matrix.Fixture;
import fr.edossier.testing.matrix.OwnerMatrix;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Token;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class OwnerMatrixTest implements OwnerMatrix {
    /** Contract of the object made last; the rows of the matrix run one after the other. */
    private SomeContract contract = SomeContract.random();

    @Override
    public Fixture fixture(String name) {
        if (name.equals("contract")) {
            contract = SomeContract.completed();
            return Fixture.path("contractId", contract.id());
        }
        SomeEvaluation evaluation =
                switch (name) {
                    case "draft" -> SomeEvaluation.drafted();
                    case "filled" -> SomeEvaluation.filled();
                    case "sent" -> SomeEvaluation.sent();
                    case "commented" -> SomeEvaluation.commented();
                    case "shared" -> SomeEvaluation.shared();
                    default -> throw new IllegalArgumentException(name);
                };
        contract = evaluation.contract;
        Object body = name.equals("sent")
                ? Map.of("comment", SomeEvaluation.REPLY)
                : SomeEvaluation.content(contract.commitmentId());
        return Fixture.path("evaluationId", evaluation.id)
                .header("If-Match", evaluation.etag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
    }

    @Override
    public String token(String caller) {
        return whoIs(caller).sign();
    }

    private Token whoIs(String caller) {
        return switch (caller) {
            case "contractManager" -> contract.author();
            case "procurementAgent" -> Tokens.agent(contract.department());
            case "legalOfficer" -> Tokens.agent("legal-officer", contract.department());
            case "evaluator" -> Tokens.agent("evaluator", contract.department());
            case "otherDepartment" -> Tokens.agent("ELSEWHERE");
            case "noDepartment" -> Tokens.agent("ELSEWHERE").department(null);
            case "contractor" -> contract.contractor();
            case "otherSupplier" -> Tokens.supplier(Organisation.random());
            case "noOrganisation" -> Tokens.supplier(Organisation.random()).organisation(null);
            case "auditor" -> Tokens.withRole("auditor");
            default -> throw new IllegalArgumentException(caller);
        };
    }
}
