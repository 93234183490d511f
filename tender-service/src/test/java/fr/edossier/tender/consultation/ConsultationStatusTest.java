package fr.edossier.tender.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationStatusTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT, PUBLISHED",
        "PUBLISHED, CLOSED ENDED ABANDONED",
        "CLOSED, OPENED ENDED ABANDONED",
        "OPENED, ENDED ABANDONED",
        "ENDED, -",
        "ABANDONED, -"
    })
    void movesOnlyAlongTheseEdges(ConsultationStatus from, String to) {
        Set<ConsultationStatus> allowed =
                Stream.of(ConsultationStatus.values()).filter(from::canBecome).collect(Collectors.toSet());

        assertThat(allowed)
                .isEqualTo(Stream.of(to.split(" "))
                        .filter(name -> !name.equals("-"))
                        .map(ConsultationStatus::valueOf)
                        .collect(Collectors.toSet()));
    }
}
