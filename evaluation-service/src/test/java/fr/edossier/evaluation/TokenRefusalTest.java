package fr.edossier.evaluation;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.matrix.TokenRefusals;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class TokenRefusalTest implements TokenRefusals {
    @Override
    public String protectedPath() {
        return "/v1/evaluations";
    }
}
