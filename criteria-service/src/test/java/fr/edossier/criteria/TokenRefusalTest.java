package fr.edossier.criteria;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.matrix.TokenRefusals;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@SuiteTest
class TokenRefusalTest implements TokenRefusals {
    @Override
    public String protectedPath() {
        return "/v1/items/00000000-0000-7000-8000-000000000000/findings";
    }
}
