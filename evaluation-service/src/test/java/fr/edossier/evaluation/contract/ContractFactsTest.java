package fr.edossier.evaluation.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.evaluation.Api;
import fr.edossier.evaluation.TenderStub;
import fr.edossier.platform.fact.FactConsumer;
import fr.edossier.platform.fact.FactFeed;
import fr.edossier.platform.fact.FeedEvent;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class ContractFactsTest {
    @Inject
    FactConsumer consumer;

    @Inject
    ContractFacts facts;

    @Test
    void aSignedContractIsKnownAndACompletedOneCompleted() {
        SomeContract contract = SomeContract.random();
        assertThat(poll(contract.signed())).isEqualTo(1);
        assertThat(read(contract).jsonPath().getString("completedAt")).isNull();
        assertThat(poll(contract.completedEvent())).isEqualTo(1);
        assertThat(read(contract).jsonPath().getString("completedAt")).isEqualTo(SomeContract.COMPLETED_AT.toString());
    }

    @Test
    void theSameBatchTwiceChangesNothing() {
        SomeContract contract = SomeContract.random();
        FeedEvent signed = contract.signed();
        FeedEvent completed = contract.completedEvent();
        poll(signed, completed);
        String once = read(contract).asString();
        poll(signed, completed);
        assertThat(read(contract).asString()).isEqualTo(once);
    }

    @Test
    void theFirstTellingCounts() {
        SomeContract contract = SomeContract.random();
        poll(contract.signed(), contract.completedEvent());
        poll(contract.event(
                "fr.edossier.tender.contract.completed",
                "{\"contractId\":\"%s\",\"completedAt\":\"2027-01-01T00:00:00Z\"}".formatted(contract.id())));
        assertThat(read(contract).jsonPath().getString("completedAt")).isEqualTo(SomeContract.COMPLETED_AT.toString());
    }

    @Test
    void completionMayComeFirst() {
        SomeContract contract = SomeContract.random();
        poll(contract.completedEvent());
        assertThat(Api.as(contract.author())
                        .get("/v1/contracts/" + contract.id())
                        .statusCode())
                .isEqualTo(404);
        poll(contract.signed());
        assertThat(read(contract).jsonPath().getString("completedAt")).isEqualTo(SomeContract.COMPLETED_AT.toString());
    }

    @Test
    void unknownTypesAndPropertiesMeanNothing() {
        SomeContract contract = SomeContract.random();
        FeedEvent unknown = contract.event("fr.edossier.tender.contract.amended", "{\"contractId\":1}");
        FeedEvent completed = contract.event(
                "fr.edossier.tender.contract.completed",
                "{\"contractId\":\"%s\",\"completedAt\":\"2026-10-30T16:00:00Z\",\"reason\":{\"code\":7}}"
                        .formatted(contract.id()));
        assertThat(poll(contract.signed(), unknown, completed)).isEqualTo(3);
        assertThat(read(contract).jsonPath().getString("completedAt")).isNotNull();
    }

    @Test
    void aFactThatCannotBeReadLeavesItsWholeBatchForLater() {
        SomeContract contract = SomeContract.random();
        FeedEvent broken = contract.event("fr.edossier.tender.contract.completed", "{\"contractId\":\"not an id\"}");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> poll(contract.signed(), broken));
        assertThat(Api.as(contract.author())
                        .get("/v1/contracts/" + contract.id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReadBatchIsNotAskedForAgain() {
        SomeContract contract = SomeContract.random();
        String feed = "feed " + contract.id();
        FeedEvent signed = contract.signed();
        FactFeed tender = (after, limit) -> after == null ? List.of(signed) : List.of();
        assertThat(consumer.poll(feed, tender, facts)).isEqualTo(1);
        assertThat(consumer.poll(feed, tender, facts)).isZero();
    }

    /** Reads the events as a feed never read before. */
    private int poll(FeedEvent... events) {
        return consumer.poll("feed " + UUID.randomUUID(), (after, limit) -> List.of(events), facts);
    }

    private static Response read(SomeContract contract) {
        Response response = Api.as(Tokens.withRole("auditor")).get("/v1/contracts/" + contract.id());
        response.then().statusCode(200);
        return response;
    }
}
