package fr.edossier.criteria.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ObservationsPropertyTest {
    private static Observations total(List<Observations> parts) {
        return parts.stream().reduce(Observations.NONE, Observations::plus);
    }

    @Property
    void totalsAreTheSumsOverVersions(@ForAll("versions") List<Observations> versions) {
        Observations total = total(versions);
        assertThat(total.markDeviation().count())
                .isEqualTo(versions.stream().mapToLong(Observations::lots).sum());
        assertThat(total.evidenceReceived().count())
                .isEqualTo(versions.stream().mapToLong(Observations::proofsDue).sum());
        assertThat(total.achievedOverPlanned().count())
                .isEqualTo(versions.stream().mapToLong(Observations::measured).sum());
        Integer mean = total.markDeviation().hundredths();
        if (mean != null) {
            long sum = versions.stream().mapToLong(Observations::deviations).sum();
            assertThat(Math.abs(mean * total.lots() - sum)).isLessThanOrEqualTo((total.lots() + 1) / 2);
        }
    }

    @Property
    void noMeanIsShownOfFewerThanThree(@ForAll("version") Observations version) {
        assertShownFromThree(version.markDeviation());
        assertShownFromThree(version.sameMarks());
        assertShownFromThree(version.evidenceReceived());
        assertShownFromThree(version.achievedOverPlanned());
    }

    private static void assertShownFromThree(Average average) {
        assertThat(average.hundredths() != null).isEqualTo(average.count() >= 3);
    }

    @Property
    void sharesLieBetweenNothingAndAll(@ForAll("version") Observations version) {
        for (Average share : List.of(version.sameMarks(), version.evidenceReceived())) {
            if (share.hundredths() != null) {
                assertThat(share.hundredths()).isBetween(0, 100);
            }
        }
    }

    @Provide
    Arbitrary<List<Observations>> versions() {
        return version().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Observations> version() {
        Arbitrary<Long> count = Arbitraries.longs().between(0, 6);
        Arbitrary<Integer> part = Arbitraries.integers().between(0, 100);
        return Combinators.combine(count, part, count, count, part)
                .as((lots, share, due, measured, ratio) -> new Observations(
                        lots,
                        lots * share * 5,
                        lots * share / 100,
                        due,
                        due * share / 100,
                        measured,
                        BigDecimal.valueOf(measured * ratio, 2)));
    }
}
