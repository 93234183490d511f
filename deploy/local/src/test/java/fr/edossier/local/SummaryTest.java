package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void peopleAreListedByRoleWithTheirPlace() {
        List<String> lines = Summary.people(DemoPeople.of(Checkout.demoRealm(Checkout.root())));

        assertThat(lines)
                .contains(
                        "  procurement-agent    alice (ACHATS), bruno (LYCEES)",
                        "  opening-officer      olga (ACHATS), omar (FINANCES), otto (JURIDIQUE)",
                        "  supplier             sophie (alpes-proprete), simon (econet), sara (vercors-services),"
                                + " samir (isere-batiment)")
                .hasSize(8);
    }
}
