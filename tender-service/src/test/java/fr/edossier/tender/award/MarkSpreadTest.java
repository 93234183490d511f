package fr.edossier.tender.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkSpreadTest {
    /** Marks of the table of the scoring rules among them: environment 4, 7, 9, 8. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4 7 9 8    | 4 | 400 | 900 | 700 | 187 | 4
                    8 8        | 2 | 800 | 800 | 800 | 0   | 1
                    0 10       | 2 | 0   | 1000| 500 | 500 | 2
                    7.5 7.50 8 | 3 | 750 | 800 | 767 | 24  | 2
                    0.01 0.02  | 2 | 1   | 2   | 2   | 1   | 2
                    """)
    void marksLieThatFarApart(String marks, int bids, int min, int max, int mean, int deviation, int distinct) {
        List<BigDecimal> given =
                Arrays.stream(marks.split(" ")).map(BigDecimal::new).toList();
        assertThat(MarkSpread.of(given)).isEqualTo(new MarkSpread(bids, min, max, mean, deviation, distinct));
    }

    @Test
    void ofASingleMarkNothingIsSaid() {
        assertThatIllegalArgumentException().isThrownBy(() -> MarkSpread.of(List.of(BigDecimal.TEN)));
        assertThatIllegalArgumentException().isThrownBy(() -> MarkSpread.of(List.of()));
    }
}
