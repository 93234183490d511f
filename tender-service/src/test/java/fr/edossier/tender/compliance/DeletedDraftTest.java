package fr.edossier.tender.compliance;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class DeletedDraftTest {
    private static Response visa(String legalOfficer, String key, String consultation) {
        return as(legalOfficer)
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .post("/v1/consultations/{id}/visa", consultation);
    }

    @Test
    void visaOfADeletedDraftIsNotAnsweredAgain() {
        Market market = new Market().complete("OPEN");
        String legalOfficer = Tokens.withRole("legal-officer").sign();
        String key = Api.key();
        assertThat(visa(legalOfficer, key, market.consultation()).statusCode()).isEqualTo(200);
        assertThat(visa(legalOfficer, key, market.consultation()).statusCode()).isEqualTo(200);
        assertThat(as(market.people.agentToken())
                        .header("If-Match", "*")
                        .delete("/v1/consultations/{id}", market.consultation())
                        .statusCode())
                .isEqualTo(204);
        assertThat(visa(legalOfficer, key, market.consultation()).statusCode()).isEqualTo(404);
    }
}
