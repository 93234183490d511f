package fr.edossier.tender.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractStatusTest {
    @ParameterizedTest
    @CsvSource({"SIGNED, COMPLETED", "COMPLETED, -"})
    void movesOnlyAlongTheseEdges(ContractStatus from, String to) {
        Set<ContractStatus> allowed =
                Stream.of(ContractStatus.values()).filter(from::canBecome).collect(Collectors.toSet());

        assertThat(allowed)
                .isEqualTo(Stream.of(to.split(" "))
                        .filter(name -> !name.equals("-"))
                        .map(ContractStatus::valueOf)
                        .collect(Collectors.toSet()));
    }
}
