package fr.edossier.evaluation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.evaluation.Api;
import fr.edossier.evaluation.TenderStub;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class ContractResourceTest {
    @Test
    void aContractSaysWhatWasPromised() {
        SomeContract contract = SomeContract.running();
        JsonPath body = Api.as(contract.contractor()).get(path(contract.id())).jsonPath();
        assertThat(body.getString("reference")).isEqualTo("2026-R-0042-1");
        assertThat(body.getString("title.en")).isEqualTo("Cleaning of the premises");
        assertThat(body.getString("department")).isEqualTo(contract.department());
        assertThat(body.getString("supplier.id")).isEqualTo(contract.supplier().id());
        assertThat(body.getString("amount.amount")).isEqualTo("150000.0");
        assertThat(body.getString("amount.currency")).isEqualTo("EUR");
        assertThat(body.getList("commitments.id", String.class))
                .containsExactly(contract.commitmentId().toString());
        assertThat(body.getString("commitments[0].itemCode")).isEqualTo("SOC-001");
        assertThat(body.getInt("commitments[0].planned")).isEqualTo(3500);
    }

    @Test
    void theTagChangesWithCompletionOnly() {
        SomeContract contract = SomeContract.running();
        String tag = Api.as(contract.author()).get(path(contract.id())).header("ETag");
        assertThat(readIfNot(contract, tag).statusCode()).isEqualTo(304);
        SomeContract.tell(contract.completedEvent());
        assertThat(readIfNot(contract, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownContractIsNotFound() {
        ExpectedProblem.of(404, "NOT_FOUND")
                .fr("Introuvable", "Cette ressource n'existe pas ou ne vous est pas accessible.")
                .en("Not found", "This resource does not exist or is not accessible to you.")
                .require(language -> Api.as(Tokens.withRole("auditor"))
                        .header("Accept-Language", language)
                        .get(path(UUID.randomUUID())));
    }

    @Test
    void aSupplierListsItsOwnPageByPage() {
        Organisation supplier = Organisation.random();
        SomeContract first = of(supplier);
        SomeContract second = of(supplier);
        SomeContract third = of(supplier);
        SomeContract.running();

        Response page = Api.as(Tokens.supplier(supplier)).queryParam("limit", 2).get("/v1/contracts");
        String next = page.jsonPath().getString("next");
        assertThat(page.header("Link")).contains("rel=\"next\"").contains(next);
        Response last = Api.as(Tokens.supplier(supplier))
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/v1/contracts");

        assertThat(last.jsonPath().getString("next")).isNull();
        assertThat(page.jsonPath().getList("items.id", String.class)).hasSize(2);
        assertThat(last.jsonPath().getList("items.id", String.class)).hasSize(1);
        assertThat(page.jsonPath().getList("items.id", String.class))
                .doesNotContainAnyElementsOf(last.jsonPath().getList("items.id", String.class));
        assertThat(Stream.of(page, last).flatMap(shown -> shown.jsonPath().getList("items.id", String.class).stream()))
                .containsExactlyInAnyOrder(
                        first.id().toString(),
                        second.id().toString(),
                        third.id().toString());
    }

    @Test
    void agentsListTheContractsOfAllDepartments() {
        SomeContract here = SomeContract.running();
        SomeContract elsewhere = SomeContract.running();
        assertThat(Api.as(here.author())
                        .queryParam("limit", 100)
                        .get("/v1/contracts")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(here.id().toString(), elsewhere.id().toString());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThat(Api.as(Tokens.withRole("auditor"))
                        .queryParam("cursor", "made-up")
                        .get("/v1/contracts")
                        .jsonPath()
                        .getString("errors[0].parameter"))
                .isEqualTo("cursor");
    }

    private static SomeContract of(Organisation supplier) {
        SomeContract any = SomeContract.random();
        SomeContract contract =
                new SomeContract(any.id(), any.department(), supplier, any.commitmentId(), any.itemId());
        SomeContract.tell(contract.signed());
        return contract;
    }

    private static Response readIfNot(SomeContract contract, String tag) {
        return Api.as(contract.author()).header("If-None-Match", tag).get(path(contract.id()));
    }

    private static String path(UUID id) {
        return "/v1/contracts/" + id;
    }
}
