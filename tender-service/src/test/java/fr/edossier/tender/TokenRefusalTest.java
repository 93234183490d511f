package fr.edossier.tender;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.matrix.TokenRefusals;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@SuiteTest
class TokenRefusalTest implements TokenRefusals {
    @Override
    public String protectedPath() {
        return "/v1/consultations";
    }
}
