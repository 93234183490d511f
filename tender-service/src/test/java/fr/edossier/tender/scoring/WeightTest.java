package fr.edossier.tender.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightTest {
    @ParameterizedTest
    @CsvSource({"0.01, 1", "20, 2000", "33.3, 3330", "33.33, 3333", "33.330, 3333", "100, 10000", "1E+2, 10000"})
    void percentAreHeldAsWholeHundredths(BigDecimal percent, int hundredths) {
        assertThat(Weight.hundredths(percent)).isEqualTo(hundredths);
        assertThat(Weight.percent(hundredths)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "33.333", "99999999"})
    void whatDoesNotFitIsRefusedInsteadOfRounded(BigDecimal percent) {
        assertThatThrownBy(() -> Weight.hundredths(percent)).isInstanceOf(ArithmeticException.class);
    }
}
