package fr.edossier.tender.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeStatusTest {
    @ParameterizedTest
    @CsvSource({"SEALED, SUPERSEDED OPENED", "SUPERSEDED, -", "LATE, -", "OPENED, -"})
    void movesOnlyAlongTheseEdges(EnvelopeStatus from, String to) {
        Set<EnvelopeStatus> allowed =
                Stream.of(EnvelopeStatus.values()).filter(from::canBecome).collect(Collectors.toSet());

        assertThat(allowed)
                .isEqualTo(Stream.of(to.split(" "))
                        .filter(name -> !name.equals("-"))
                        .map(EnvelopeStatus::valueOf)
                        .collect(Collectors.toSet()));
    }
}
