package fr.edossier.tender.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.edossier.tender.scoring.Scores.Candidate;
import fr.edossier.tender.scoring.Scores.Criterion;
import fr.edossier.tender.scoring.Scores.Ranked;
import fr.edossier.tender.scoring.Scores.TieBreak;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
    private static final BigDecimal PRICE_WEIGHT = new BigDecimal("40");
    private static final Criterion METHOD = criterion(1, "25");
    private static final Criterion TEAM = criterion(2, "15");
    private static final Criterion ENVIRONMENT = criterion(3, "20");
    private static final List<Criterion> CRITERIA = List.of(METHOD, TEAM, ENVIRONMENT);

    private static final Candidate A = candidate('A', "100000", "6", "5", "4");
    private static final Candidate B = candidate('B', "120000", "8", "7", "7");
    private static final Candidate C = candidate('C', "150000", "9", "8", "9");
    private static final Candidate D = candidate('D', "240000", "9", "10", "8");

    private static Criterion criterion(int id, String weight) {
        return new Criterion(new UUID(0, id), new BigDecimal(weight), null);
    }

    private static Candidate candidate(char name, String price, String method, String team, String environment) {
        return new Candidate(
                bid(name),
                new BigDecimal(price),
                Map.of(
                        METHOD.id(), new BigDecimal(method),
                        TEAM.id(), new BigDecimal(team),
                        ENVIRONMENT.id(), new BigDecimal(environment)));
    }

    private static UUID bid(char name) {
        return new UUID(1, name);
    }

    private static List<Ranked> rank(Candidate... candidates) {
        return Scores.rank(
                PriceRule.of(PriceMethod.PROPORTIONAL, PRICE_WEIGHT), CRITERIA, List.of(), List.of(candidates));
    }

    private static final TieBreak BY_PRICE = new TieBreak(null);

    private static List<Ranked> tied(List<TieBreak> tieBreak, Candidate... candidates) {
        return Scores.rank(PriceRule.of(PriceMethod.FIXED, PRICE_WEIGHT), CRITERIA, tieBreak, List.of(candidates));
    }

    /** Of the same points, as far as the price gives the same to all. */
    @Test
    void whatWasAnnouncedDecidesBetweenEqualTotals() {
        Candidate cheap = candidate('A', "100", "6", "5", "8");
        Candidate dear = candidate('B', "200", "7.6", "5", "6");
        assertThat(tied(List.of(), dear, cheap)).extracting(Ranked::rank).containsExactly(1, 1);
        assertThat(tied(List.of(), dear, cheap)).allMatch(Ranked::tied);
        List<Ranked> byPrice = tied(List.of(BY_PRICE), dear, cheap);
        assertThat(byPrice).extracting(Ranked::rank).containsExactly(1, 2);
        assertThat(byPrice).noneMatch(Ranked::tied);
        assertThat(byPrice.get(0).score().bid()).isEqualTo(bid('A'));
        List<Ranked> byMethod = tied(List.of(new TieBreak(METHOD.id()), BY_PRICE), dear, cheap);
        assertThat(byMethod.get(0).score().bid()).isEqualTo(bid('B'));
        List<Ranked> byTeamThenPrice = tied(List.of(new TieBreak(TEAM.id()), BY_PRICE), dear, cheap);
        assertThat(byTeamThenPrice.get(0).score().bid()).isEqualTo(bid('A'));
        assertThat(tied(List.of(new TieBreak(TEAM.id())), dear, cheap)).allMatch(Ranked::tied);
    }

    @Test
    void tieBreakLeavesOtherTotalsAlone() {
        Candidate better = candidate('B', "200", "8", "5", "8");
        Candidate cheap = candidate('A', "100", "6", "5", "8");
        assertThat(tied(List.of(BY_PRICE), cheap, better).get(0).score().bid()).isEqualTo(bid('B'));
    }

    @ParameterizedTest
    @CsvSource({"4.99, true", "5, false", "5.01, false"})
    void minimumItselfIsEnough(BigDecimal mark, boolean eliminated) {
        assertThat(new Criterion(METHOD.id(), METHOD.weight(), new BigDecimal("5.0")).eliminates(mark))
                .isEqualTo(eliminated);
        assertThat(METHOD.eliminates(mark)).isFalse();
    }

    private static Ranked of(char name, List<Ranked> ranking) {
        return ranking.stream()
                .filter(place -> place.score().bid().equals(bid(name)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "A, 3, 40.00, 15.00,  7.50,  8.00, 70.50",
        "B, 2, 33.33, 20.00, 10.50, 14.00, 77.83",
        "C, 1, 26.67, 22.50, 12.00, 18.00, 79.17",
        "D, 4, 16.67, 22.50, 15.00, 16.00, 70.17"
    })
    void fourBidsOfTheWorkedTable(
            char name,
            int rank,
            BigDecimal price,
            BigDecimal method,
            BigDecimal team,
            BigDecimal environment,
            BigDecimal total) {
        Ranked place = of(name, rank(A, B, C, D));

        assertThat(place.rank()).isEqualTo(rank);
        assertThat(place.tied()).isFalse();
        assertThat(place.score().pricePoints()).isCloseTo(price, within(new BigDecimal("0.005")));
        assertThat(place.score().points().get(METHOD.id())).isEqualByComparingTo(method);
        assertThat(place.score().points().get(TEAM.id())).isEqualByComparingTo(team);
        assertThat(place.score().points().get(ENVIRONMENT.id())).isEqualByComparingTo(environment);
        assertThat(place.score().total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"LINEAR_MINMAX, 70.50, 78.79, 78.21, 53.50, B", "LINEAR_GAP_FLOORED, 70.50, 76.50, 72.50, 53.50, B"})
    void otherFormulasMakeAnotherWinner(
            PriceMethod method, BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d, char winner) {
        List<Ranked> ranking =
                Scores.rank(PriceRule.of(method, PRICE_WEIGHT), CRITERIA, List.of(), List.of(A, B, C, D));

        assertThat(of('A', ranking).score().total()).isEqualTo(a);
        assertThat(of('B', ranking).score().total()).isEqualTo(b);
        assertThat(of('C', ranking).score().total()).isEqualTo(c);
        assertThat(of('D', ranking).score().total()).isEqualTo(d);
        assertThat(ranking.get(0).score().bid()).isEqualTo(bid(winner));
    }

    @Test
    void bestComesFirst() {
        assertThat(rank(A, B, C, D))
                .extracting(place -> place.score().bid())
                .containsExactly(bid('C'), bid('B'), bid('A'), bid('D'));
    }

    @Test
    void tiesShareARankAndTheNextOneIsSkipped() {
        Candidate twin = candidate('E', "150000", "9", "8", "9");

        List<Ranked> ranking = rank(A, twin, C);

        assertThat(of('C', ranking)).extracting(Ranked::rank, Ranked::tied).containsExactly(1, true);
        assertThat(of('E', ranking)).extracting(Ranked::rank, Ranked::tied).containsExactly(1, true);
        assertThat(of('A', ranking)).extracting(Ranked::rank, Ranked::tied).containsExactly(3, false);
    }

    @Test
    void totalsThatAreEqualOnlyOnceRoundedAreNoTie() {
        Candidate nearly = candidate('E', "150000.01", "9", "8", "9");

        List<Ranked> ranking = rank(nearly, C);

        assertThat(of('E', ranking).score().total())
                .isEqualTo(of('C', ranking).score().total());
        assertThat(of('C', ranking)).extracting(Ranked::rank, Ranked::tied).containsExactly(1, false);
        assertThat(of('E', ranking)).extracting(Ranked::rank, Ranked::tied).containsExactly(2, false);
    }

    @Test
    void aLoneBidHasTheWholePriceWeight() {
        List<Ranked> ranking = rank(D);

        assertThat(ranking).hasSize(1);
        assertThat(ranking.get(0).rank()).isEqualTo(1);
        assertThat(ranking.get(0).tied()).isFalse();
        assertThat(ranking.get(0).score().pricePoints()).isEqualByComparingTo("40");
        assertThat(ranking.get(0).score().total()).isEqualTo("93.50");
    }

    @Test
    void noBidGivesAnEmptyRanking() {
        assertThat(rank()).isEmpty();
    }

    @Test
    void priceAloneIsEnoughWhereThereAreNoCriteria() {
        List<Ranked> ranking = Scores.rank(
                PriceRule.of(PriceMethod.PROPORTIONAL, new BigDecimal("100")), List.of(), List.of(), List.of(A, C));

        assertThat(of('A', ranking).score().total()).isEqualTo("100.00");
        assertThat(of('C', ranking).score().total()).isEqualTo("66.67");
    }

    @Test
    void missingMarkIsRefusedWithBothNames() {
        Candidate unmarked =
                new Candidate(bid('E'), BigDecimal.TEN, Map.of(METHOD.id(), BigDecimal.ONE, TEAM.id(), BigDecimal.ONE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank(A, unmarked))
                .withMessageContaining(ENVIRONMENT.id().toString())
                .withMessageContaining(bid('E').toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0.01"})
    void priceThatIsNotPositiveIsRefused(String price) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank(A, candidate('E', price, "1", "1", "1")))
                .withMessageContaining(bid('E').toString());
    }
}
