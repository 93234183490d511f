package fr.edossier.tender.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BidStatusTest {
    @ParameterizedTest
    @CsvSource({
        "TO_CHECK, REGULAR IRREGULAR UNACCEPTABLE INAPPROPRIATE",
        "REGULAR, SUSPECTED_LOW ELIMINATED_BELOW_THRESHOLD RANKED",
        "IRREGULAR, REGULARISED",
        "REGULARISED, SUSPECTED_LOW ELIMINATED_BELOW_THRESHOLD RANKED",
        "UNACCEPTABLE, -",
        "INAPPROPRIATE, -",
        "SUSPECTED_LOW, REGULAR ABNORMALLY_LOW",
        "ABNORMALLY_LOW, -",
        "ELIMINATED_BELOW_THRESHOLD, -",
        "RANKED, AWARDED REJECTED",
        "AWARDED, -",
        "REJECTED, -"
    })
    void movesOnlyAlongTheseEdges(BidStatus from, String to) {
        Set<BidStatus> allowed =
                Stream.of(BidStatus.values()).filter(from::canBecome).collect(Collectors.toSet());

        assertThat(allowed)
                .isEqualTo(Stream.of(to.split(" "))
                        .filter(name -> !name.equals("-"))
                        .map(BidStatus::valueOf)
                        .collect(Collectors.toSet()));
    }
}
