package fr.edossier.tender.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {
    private static final UUID LOT = new UUID(0, 1);
    private static final UUID OTHER_LOT = new UUID(0, 2);
    private static final String SUPPLIER = "supplier";

    private static People people(boolean draft) {
        return new People(
                UUID.randomUUID(),
                "ACHATS",
                draft,
                List.of("named"),
                List.of("olga"),
                Map.of(LOT, List.of("eve"), OTHER_LOT, List.of("emil")));
    }

    private static Caller caller(String name, @Nullable String department, String... roles) {
        return new Caller(name, name, null, department, Set.of(roles));
    }

    private static Standing of(boolean draft, Caller caller) {
        return Standing.of(caller, people(draft));
    }

    /** Who sees what: the department's agent, a named one, one of neither, and those of other roles with and without a part. */
    @ParameterizedTest
    @CsvSource({
        // name, department, role, draft, published, opening, bids of the lot, award, writes
        "alice, ACHATS, procurement-agent, true, true, true, true, true, true",
        "named, LYCEES, procurement-agent, true, true, true, true, true, true",
        "bruno, LYCEES, procurement-agent, false, true, false, false, false, false",
        "named, LYCEES, contract-manager, false, true, false, false, false, false",
        "leo, JURIDIQUE, legal-officer, true, true, true, true, true, false",
        "audrey, , auditor, true, true, true, true, true, false",
        "olga, ACHATS, opening-officer, false, true, true, false, false, false",
        "omar, ACHATS, opening-officer, false, true, false, false, false, false",
        "olga, ACHATS, evaluator, false, true, false, false, false, false",
        "eve, ACHATS, evaluator, false, true, false, true, false, false",
        "emil, ACHATS, evaluator, false, true, false, false, false, false",
        "carl, ACHATS, contract-manager, false, true, false, false, true, false",
        "carl, LYCEES, contract-manager, false, true, false, false, false, false",
        "sophie, , supplier, false, true, false, false, false, false",
        "cora, ACHATS, catalogue-curator, false, true, false, false, false, false"
    })
    void showsToEachWhatTheirPartLetsThemSee(
            String name,
            @Nullable String department,
            String role,
            boolean seesDraft,
            boolean seesPublished,
            boolean opening,
            boolean bids,
            boolean award,
            boolean writes) {
        Caller caller = caller(name, department, role);
        assertThat(of(true, caller).seesConsultation()).isEqualTo(seesDraft);
        assertThat(of(false, caller).seesConsultation()).isEqualTo(seesPublished);
        assertThat(of(false, caller).seesOpening()).isEqualTo(opening);
        assertThat(of(true, caller).seesOpening()).isFalse();
        assertThat(of(false, caller).seesBidsOf(LOT)).isEqualTo(bids);
        assertThat(of(false, caller).seesAward()).isEqualTo(award);
        assertThat(of(false, caller).isBuyer()).isEqualTo(writes);
    }

    @Test
    void anEvaluatorOfOneLotSeesBidsButNotThoseOfAnother() {
        Standing eve = of(false, caller("eve", "ACHATS", Role.EVALUATOR));

        assertThat(eve.seesBids()).isTrue();
        assertThat(eve.lots()).containsExactly(LOT);
        assertThat(eve.isEvaluatorOf(LOT)).isTrue();
        assertThat(eve.seesBidsOf(OTHER_LOT)).isFalse();
    }

    @Test
    void whatDoesNotExistIsSeenByNobody() {
        assertThat(Standing.NONE.seesConsultation()).isFalse();
        assertThat(Standing.NONE.seesBids()).isFalse();
        assertThat(Standing.NONE.seesContract()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aContractIsItsContractorsAndTheBuyers(boolean own) {
        ContractParties.Parties contract = new ContractParties.Parties("ACHATS", List.of("named"), SUPPLIER);
        Caller supplier = new Caller(
                "sophie",
                "sophie",
                new Caller.Organisation(own ? SUPPLIER : "other", "org"),
                null,
                Set.of(Role.SUPPLIER));

        assertThat(Standing.of(supplier, contract).seesContract()).isEqualTo(own);
        assertThat(Standing.of(caller("named", "LYCEES", Role.PROCUREMENT_AGENT), contract)
                        .seesContract())
                .isTrue();
        assertThat(Standing.of(caller("bruno", "LYCEES", Role.PROCUREMENT_AGENT), contract)
                        .seesContract())
                .isFalse();
        assertThat(Standing.of(caller("named", "LYCEES", Role.PROCUREMENT_AGENT), contract)
                        .contractManager())
                .isFalse();
    }

    @Test
    void onlyItsBidderIsPartyToABid() {
        Caller supplier =
                new Caller("sophie", "sophie", new Caller.Organisation(SUPPLIER, "org"), null, Set.of(Role.SUPPLIER));

        assertThat(of(false, supplier).toBidOf(supplier, SUPPLIER).party()).isTrue();
        assertThat(of(false, supplier).toBidOf(supplier, "other").party()).isFalse();
    }

    @Test
    void whoeverHasNoPartIsToldNothing() {
        Standing buyer = of(false, caller("alice", "ACHATS", Role.PROCUREMENT_AGENT));
        assertThatCode(() -> buyer.require(Standing::isBuyer)).doesNotThrowAnyException();

        Problem problem = catchThrowableOfType(Problem.class, () -> Standing.NONE.require(Standing::isBuyer));

        assertThat(problem.type()).isEqualTo(PlatformProblem.NOT_FOUND);
    }
}
